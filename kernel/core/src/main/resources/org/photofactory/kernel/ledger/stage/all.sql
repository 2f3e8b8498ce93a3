select slot, name, flag, version, requires, accepts, lane, plugin, state, code, reason, recheck_at, feed_below, rerun_below
from public.stage order by slot
