insert into public.place (digest, country_code, country, state, county, city, district, road, name, attribution)
values (:digest, :countryCode, :country, :state, :county, :city, :district, :road, :name, :attribution)
on conflict (digest) do nothing
