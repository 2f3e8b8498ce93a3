select reply from answer
where latitude = :latitude and longitude = :longitude and languages = :languages and server = :server
  and at > now() - :seconds * interval '1 second'
