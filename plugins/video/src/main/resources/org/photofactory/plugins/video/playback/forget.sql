delete from pieces where sha256 = decode(:sha256, 'hex')
