delete from answer where at <= now() - :seconds * interval '1 second'
