select exists (select from taken where folder = :folder or starts_with(folder, :folder || '/'))
