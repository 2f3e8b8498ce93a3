select name, bytes, modified from taken where folder = :folder
