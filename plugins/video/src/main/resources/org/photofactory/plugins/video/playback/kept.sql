select encode(sha256, 'hex') as sha256, bytes from pieces order by used_at
