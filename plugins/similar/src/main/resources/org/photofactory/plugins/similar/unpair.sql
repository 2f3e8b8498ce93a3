delete from pair where one_id = :asset or other_id = :asset
