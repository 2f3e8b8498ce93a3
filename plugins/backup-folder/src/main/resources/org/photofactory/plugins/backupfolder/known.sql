select exists (select from known_folder where path = :path)
