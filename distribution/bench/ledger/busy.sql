-- When each version of the busy plugin wrote its first and its last result, in ms since 1970.
select json_build_object('stamp', stamp,
                         'first', extract(epoch from min(at)) * 1000,
                         'last', extract(epoch from max(at)) * 1000)
from p_busy.result
group by stamp
order by stamp;
