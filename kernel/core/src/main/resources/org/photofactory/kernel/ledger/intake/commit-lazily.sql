-- Losing this commit in a power cut costs nothing: what it forgets is found finished and forgotten again.
set local synchronous_commit = off
