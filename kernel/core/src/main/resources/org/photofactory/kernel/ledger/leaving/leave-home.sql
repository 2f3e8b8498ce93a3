-- Whoever has the house's own account leaves it. No login has a space in it, so that no other account has this name.
update public.account set name = 'left ' || id where id = :id and name = 'home'
