insert into taken (folder, name, bytes, modified) values (:folder, :name, :bytes, :modified)
