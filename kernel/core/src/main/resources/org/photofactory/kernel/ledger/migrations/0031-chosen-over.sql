-- Whether a plugin's tables are newer than its version is told by their changes. What is left to know of an older version is
-- over which of the appliance's own a person has chosen it.
alter table plugin add column chosen_over text; -- only a newer one of the appliance's own comes before what is wanted
-- Where somebody went back, nobody has written down over what: the appliance's own stays aside, as before.
update plugin set chosen_over = '2147483647' where behind;
alter table plugin drop column behind;
