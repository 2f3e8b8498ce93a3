drop view if exists public.media_assets
