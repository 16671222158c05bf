//! Whatever is done in whatever order: what was allowed left a sound record, and its file says the same.

use std::sync::Arc;

use chrono::TimeDelta;
use proptest::prelude::*;

use crate::kinds::BUILTIN;
use crate::model::data::Data;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::{new_text, updated_text};
use crate::workflow::{Input, Refusal};

use super::fixture::{Desk, assert_sound};

#[derive(Debug, Clone)]
pub enum Deed {
    /// A transition by its number, with all that it asks for or with nothing.
    Step { which: usize, filled: bool },
    /// A field by its number, with a new value or none.
    Set {
        which: usize,
        clear: bool,
        note: bool,
    },
    /// Links a kind's record by the number of the link.
    Link { which: usize, undo: bool },
}

/// Deeds, each with the seconds that the clock moves before it.
pub fn deeds() -> impl Strategy<Value = Vec<(Deed, i64)>> {
    prop::collection::vec((deed(), -600..86_400_i64), 1..24)
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = 0..64_usize;
    prop_oneof![
        4 => (which.clone(), proptest::bool::weighted(0.8))
            .prop_map(|(which, filled)| Deed::Step { which, filled }),
        3 => (which.clone(), any::<bool>(), any::<bool>())
            .prop_map(|(which, clear, note)| Deed::Set { which, clear, note }),
        1 => (which, any::<bool>()).prop_map(|(which, undo)| Deed::Link { which, undo }),
    ]
}

/// Does one thing, if the rules allow it.
pub fn perform(desk: &Desk, record: &Record, deed: &Deed) -> Result<Record, Refusal> {
    let kind = Arc::clone(&record.kind);
    let mut input = Input::default();
    match *deed {
        Deed::Step { which, filled } => {
            let ways = &kind.workflow.transitions;
            let (name, way) = ways.get_index(which % ways.len()).unwrap();
            if filled {
                input = desk.input_for(record, way, input);
            }
            desk.step(record, name, &input)
        }
        Deed::Set { which, clear, note } => {
            let (name, _) = kind.fields.get_index(which % kind.fields.len()).unwrap();
            let value = desk.value(&kind, name);
            let value = if clear { Data::Null } else { value };
            input.set.insert(name.clone(), value);
            input.note = note.then(|| "A word:\n- on it".to_owned());
            desk.change(record, &input)
        }
        Deed::Link { which, undo } => {
            let (name, link) = kind.links.get_index(which % kind.links.len()).unwrap();
            let to = link.to.first().map_or("incident", |to| to);
            let pair = (name.clone(), super::fixture::id(&format!("{to}-1")));
            if undo {
                input.unlink.push(pair);
            } else {
                input.link.push(pair);
            }
            desk.change(record, &input)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_allowed_left_a_sound_record(
        kind in 0..BUILTIN.len(),
        deeds in deeds(),
    ) {
        let desk = Desk::new();
        let mut record = desk.new_record(BUILTIN[kind].name);
        let mut text = new_text(&record);
        for (deed, seconds) in &deeds {
            desk.wait(TimeDelta::seconds(*seconds));
            let Ok(after) = perform(&desk, &record, deed) else { continue };
            assert_sound(&after);
            prop_assert_eq!(&after.log[..record.log.len()], &record.log[..], "the log only grows");
            text = updated_text(&text, &record, &after).unwrap();
            let read = read_record(&after.path(), text.as_bytes(), &after.kind);
            prop_assert_eq!(read.as_ref(), Ok(&after), "{}", text);
            record = after;
        }
    }
}
