-- Waits for those who are just adding assets or settling flags without having seen the new stage, and keeps others from it
-- until it is there: otherwise an asset that becomes ready in this moment would get no work for it before the next sweep.
lock table public.asset_flag in share mode
