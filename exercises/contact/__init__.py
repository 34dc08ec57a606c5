"""Making contact: the channel, the three parts of a first message, the message itself, and messages to mend."""
