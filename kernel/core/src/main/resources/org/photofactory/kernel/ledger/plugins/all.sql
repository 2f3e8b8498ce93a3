select id, wanted, previous, enabled, proven, behind, word
from public.plugin
