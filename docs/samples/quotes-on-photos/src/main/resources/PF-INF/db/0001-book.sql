create table line (
  id     bigint generated always as identity primary key,
  mood   text not null,
  words  text not null,
  author text not null
);

create table choice (
  asset_id  bigint primary key references public.asset (id) on delete cascade,
  words     text not null,
  author    text not null,
  by_person boolean not null default false
);

insert into line (mood, words, author) values
  ('light', 'Hope is the thing with feathers that perches in the soul.', 'Emily Dickinson'),
  ('light', 'I dwell in Possibility.', 'Emily Dickinson'),
  ('light', 'A thing of beauty is a joy for ever.', 'John Keats'),
  ('light', 'Beauty is truth, truth beauty.', 'John Keats'),
  ('light', 'Glory be to God for dappled things.', 'Gerard Manley Hopkins'),
  ('journey', 'Afoot and light-hearted I take to the open road.', 'Walt Whitman'),
  ('journey', 'Not I, not any one else can travel that road for you.', 'Walt Whitman'),
  ('journey', 'To travel hopefully is a better thing than to arrive.', 'Robert Louis Stevenson'),
  ('journey', 'I am a part of all that I have met.', 'Alfred Tennyson'),
  ('journey', 'To-morrow to fresh woods, and pastures new.', 'John Milton'),
  ('time', 'Forever is composed of Nows.', 'Emily Dickinson'),
  ('time', 'Time is but the stream I go a-fishing in.', 'Henry David Thoreau'),
  ('time', 'Gather ye rosebuds while ye may, old Time is still a-flying.', 'Robert Herrick'),
  ('time', 'To see a World in a Grain of Sand.', 'William Blake'),
  ('time', 'At my back I always hear Time''s wingèd chariot hurrying near.', 'Andrew Marvell');
