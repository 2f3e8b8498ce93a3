import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../api/envelope';
import { asset as look, edit } from '../../../api/library';
import { show } from '../../../api/live';
import type { AssetDetail } from '../../../api/types';
import { useSubmit } from '../../../components/useSubmit';
import { Objection, save, touched, type FactGroup, type Inputs } from './saving';

const DESK = { look: (id: number) => look(id), edit };

export interface Draft<Typed extends Inputs> {
  typed: Typed;
  type: (change: Partial<Typed>) => void;
  /** What is wrong with some input; null while nothing is. */
  objection: unknown;
  /** What is wrong with an input; null while nothing is. */
  objectionTo: (...fields: string[]) => string | null;
  /** What somebody else has said meanwhile; null while nobody has. */
  theirs: Typed | null;
  /** What is wrong and belongs to no input. */
  problem: unknown;
  busy: boolean;
  /** Whether leaving would lose something. */
  dirty: boolean;
  onSubmit: ReturnType<typeof useSubmit>['onSubmit'];
}

/** What somebody types about a photo. It begins with what the photo shows, and nothing that happens to the photo meanwhile changes it. */
export function useDraft<Typed extends Inputs>(group: FactGroup<Typed>, asset: AssetDetail, onDone: () => void): Draft<Typed> {
  const client = useQueryClient();
  const [seen, setSeen] = useState(asset);
  const [typed, setTyped] = useState(() => group.read(asset));
  const [clashed, setClashed] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const saved = await save(DESK, group, seen, typed);
    show(client, saved.asset);
    if (saved.kind === 'saved') {
      onDone();
    } else {
      setSeen(saved.asset);
      setTyped(saved.typed);
      setClashed(true);
    }
  });
  return {
    typed,
    type: (change) => setTyped((before) => ({ ...before, ...change })),
    objection: inputOf(problem) === null ? null : problem,
    objectionTo: (...fields) => objectionTo(problem, fields),
    theirs: clashed ? group.read(seen) : null,
    problem: inputOf(problem) === null ? problem : null,
    busy,
    dirty: touched(group.read(seen), typed).length > 0,
    onSubmit,
  };
}

function objectionTo(problem: unknown, fields: readonly string[]): string | null {
  const input = inputOf(problem);
  return input !== null && fields.includes(input) && problem instanceof Error ? problem.message : null;
}

/** The input that something is wrong with; null where it is none. */
function inputOf(problem: unknown): string | null {
  if (problem instanceof Objection) {
    return problem.input;
  }
  const field = problem instanceof ApiError ? problem.details['field'] : null;
  return typeof field === 'string' ? field : null;
}
