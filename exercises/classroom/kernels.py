"""The kernels of a class: who each belongs to, which are kept ready, and what happens when one dies."""

from __future__ import annotations

from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Dict, Set

VISITOR = ""
"""The owner of a page opened without a seat."""

ALLOWED = ["comm_open", "comm_close", "comm_msg", "comm_info_request", "kernel_info_request"]
"""All that a browser may ask of a kernel. Code is not among it, nor is ending or questioning the kernel."""


class Kernels(AsyncMappingKernelManager):
    """Voila's kernel manager, knowing the owner of each kernel. Those kept ready are never culled."""

    owners = Dict(help="Kernel id → the seat it serves, or VISITOR.")
    waiting = Set(help="Ids of kernels that are kept ready and belong to nobody yet.")

    def __init__(self, **options: Any):
        super().__init__(**options | {"allowed_message_types": ALLOWED})

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel that nobody looks at any more; what was written in it is saved."""
        if kernel_id not in self.waiting:
            await super().cull_kernel_if_idle(kernel_id)

    async def end(self, kernel_id: str) -> None:
        """End a kernel at once, whatever state it is in."""
        self.owners.pop(kernel_id, None)
        self.waiting.discard(kernel_id)
        if kernel_id in self:
            await ensure_async(self.shutdown_kernel(kernel_id, now=True))

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forget a kernel that has ended, and whose it was."""
        self.owners.pop(kernel_id, None)
        self.waiting.discard(kernel_id)
        return super().remove_kernel(kernel_id)

    async def dead(self) -> list[str]:
        """The kernels whose process has ended without being asked to."""
        found = []
        for kernel_id in [k for k in self.list_kernel_ids() if k in self.owners or k in self.waiting]:
            # It may have been ended while another was looked at.
            if kernel_id in self and not await ensure_async(self.get_kernel(kernel_id).is_alive()):
                found.append(kernel_id)
        return found
