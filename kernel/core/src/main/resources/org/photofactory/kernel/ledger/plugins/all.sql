select id, wanted, previous, enabled, proven, chosen_over, word
from public.plugin
