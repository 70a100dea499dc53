import { ChevronLeft, ChevronRight, Download, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { MediaProblemLine } from './MediaProblemLine';
import { neighbour, pictureOf, type Picture } from './pictures';
import { useSaving } from './use-saving';
import { FilmStage, PictureStage } from './ViewerStage';
import './viewer.css';

const zooms = [1, 1.5, 2, 3, 4, 6, 8] as const;

/** A picture or film in full, over everything: larger and smaller, the one before and the one after, and saving. */
export function Viewer({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const { db } = useAccount();
  const [shownId, setShownId] = useState(messageId);
  const picture = useLiveQuery(() => pictureOf(db, shownId), [db, shownId]);
  // Taken away meanwhile, or come back from the homeserver under its own id.
  useEffect(() => {
    if (picture === null) onClose();
  }, [picture, onClose]);
  return picture ? <Opened key={picture.id} picture={picture} onShow={setShownId} onClose={onClose} /> : null;
}

interface OpenedProps {
  picture: Picture;
  onShow: (id: string) => void;
  onClose: () => void;
}

function Opened({ picture, onShow, onClose }: OpenedProps) {
  const { t } = useTranslation(['media', 'common']);
  const { db } = useAccount();
  const nameOf = useNames();
  const when = useWhen();
  const dialog = useRef<HTMLDialogElement>(null);
  const [zoom, setZoom] = useState(0);
  const { attachment } = picture;
  const isFilm = attachment.type === 'video';
  const { save, problem, isSaving } = useSaving(attachment);
  const before = useLiveQuery(() => neighbour(db, picture, 'before'), [db, picture]);
  const after = useLiveQuery(() => neighbour(db, picture, 'after'), [db, picture]);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  const turn = (by: number) => setZoom((at) => Math.min(zooms.length - 1, Math.max(0, at + by)));

  function handleKey(event: KeyboardEvent) {
    // In a film, arrows go back and forth.
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLVideoElement) return;
    const act = {
      '+': () => turn(1),
      '-': () => turn(-1),
      '0': () => setZoom(0),
      // In a picture that is larger than the window, arrows move it.
      ...(zoom === 0 && {
        ArrowLeft: () => before && onShow(before.id),
        ArrowRight: () => after && onShow(after.id),
      }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={t(isFilm ? 'viewer.film' : 'viewer.title', { name: attachment.name })}
      onKeyDown={handleKey}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="viewer__head">
        <p className="viewer__name">
          <bdi>{attachment.name}</bdi>
          <span className="viewer__by">
            {t('viewer.by', { name: nameOf(picture.sender), when: when.dayAndTime(picture.ts) })}
          </span>
        </p>
        {!isFilm && (
          <>
            <IconButton
              label={t('viewer.smaller')}
              icon={<ZoomOut aria-hidden />}
              disabled={zoom === 0}
              onClick={() => turn(-1)}
            />
            <IconButton
              label={t('viewer.larger')}
              icon={<ZoomIn aria-hidden />}
              disabled={zoom === zooms.length - 1}
              onClick={() => turn(1)}
            />
            <IconButton
              label={t('viewer.fit')}
              icon={<Maximize aria-hidden />}
              disabled={zoom === 0}
              onClick={() => setZoom(0)}
            />
          </>
        )}
        <IconButton
          label={t('saveNamed', { name: attachment.name })}
          icon={<Download aria-hidden />}
          disabled={isSaving}
          onClick={save}
        />
        <IconButton label={t('common:close')} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className="viewer__stage" tabIndex={zoom > 0 ? 0 : -1} role="group" aria-label={attachment.name}>
        {isFilm ? (
          <FilmStage attachment={attachment} />
        ) : (
          <PictureStage attachment={attachment} zoom={zooms[zoom] ?? 1} />
        )}
        {problem && <MediaProblemLine problem={problem} again={save} />}
      </div>
      <div className="viewer__turn">
        <IconButton
          label={t('viewer.before')}
          icon={<ChevronLeft aria-hidden />}
          disabled={!before}
          onClick={() => before && onShow(before.id)}
        />
        <IconButton
          label={t('viewer.after')}
          icon={<ChevronRight aria-hidden />}
          disabled={!after}
          onClick={() => after && onShow(after.id)}
        />
      </div>
    </dialog>
  );
}
