import { useId } from 'react';
import { Button } from './Button.tsx';
import { Row } from './Row.tsx';

type ActionRowProps = {
  readonly label: string;
  readonly detail: string;
  readonly action: string;
  readonly onClick: () => void;
};

/** A row of information with a button, which is labelled by both. */
export function ActionRow({ label, detail, action, onClick }: ActionRowProps) {
  const id = useId();
  return (
    <Row id={id} label={label} detail={detail}>
      <Button id={id} aria-labelledby={`${id}-label ${id}`} aria-describedby={`${id}-detail`} onClick={onClick}>
        {action}
      </Button>
    </Row>
  );
}
