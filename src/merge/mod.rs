//! Three-way merge of records: by field and not by line, pure and total.
//!
//! Two people may change one record before they meet. What both sides did is put together by the meaning of
//! each key: a value that one side changed is taken from it, sets are merged by element, text by lines, the
//! log and the approvals by entry. What the rules cannot decide is a [`Conflict`] that names the key and has
//! both values; the text of the result is a sound record all the same, with the value of *ours* in it.
//!
//! The log decides where it can: it tells who set a field after whom, even where the common ancestor is not
//! known. Laws, held by property tests: identity, symmetry, idempotence, no entry ever lost or doubled,
//! replicas converge in any order of syncs. One mail that each side took in is one entry.
//!
//! The result is written as edits of the text of *ours*, so that its comments and the order of its keys stay;
//! comments of *theirs* are merged by lines where they fit.

mod entries;
mod event;
mod mails;
mod marks;
mod needs;
mod rename;
mod settle;
mod state;
mod values;
mod weave;
mod write;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::model::map;
use similar::{ConflictStyle, TextMerge};

use crate::model::data::Data;
use crate::model::kind::{IdForm, Kind};
use crate::model::marks::SIZE;
use crate::model::yaml::parse::{parse, text_of};

pub use rename::{relinked, renamed};
pub use settle::{SettleError, Take, settle, without};
pub use state::Moves;

/// The keys of a record and their values.
type Map = map::Map<Data>;

/// What came of a merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The merged record; where there is a conflict, with the value of ours.
    pub text: String,
    /// What the rules cannot decide.
    pub conflicts: Vec<Conflict>,
    /// The keys that both sides changed, or that one side changed while the other changed something else;
    /// empty where one side was taken as it is.
    pub merged: Vec<String>,
}

/// A key on which the two sides disagree.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The keys that lead to it; empty for the record as a whole.
    pub key: Vec<String>,
    /// Why the rules do not decide it.
    pub cause: Cause,
    /// The value before the two parted, if it is known and there was one.
    pub base: Option<Data>,
    /// The value on our side; `None` where it is not there.
    pub ours: Option<Data>,
    /// The value on their side; `None` where it is not there.
    pub theirs: Option<Data>,
}

/// Why a conflict is one.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// Both sides changed it, differently.
    Changed,
    /// Both sides moved the record, and their moves do not follow from one another.
    Moved {
        /// What ours did.
        ours: Moves,
        /// What theirs did.
        theirs: Moves,
    },
    /// The state of the merged record needs it, and a side has none: taking nothing is no choice.
    Needed,
    /// A side is no YAML that can be read; which, and what is wrong with it.
    Unreadable {
        /// Whether it is ours.
        ours: bool,
        /// What is wrong, with its line.
        what: String,
    },
    /// Two different records were given the same id.
    DrawnTwice,
}

impl Conflict {
    /// The key as people write it: `state`, `links.parent`; `record` for the whole.
    pub fn name(&self) -> String {
        match self.key.as_slice() {
            [] => "record".to_owned(),
            keys => keys.join("."),
        }
    }

    /// Whether it is about the record as a whole, so that one text or the other must be taken.
    pub fn is_whole(&self) -> bool {
        matches!(self.cause, Cause::Unreadable { .. } | Cause::DrawnTwice)
    }
}

impl Merged {
    fn clean(text: &str) -> Self {
        Merged {
            text: text.to_owned(),
            conflicts: Vec::new(),
            merged: Vec::new(),
        }
    }

    fn whole(text: &str, key: &[&str], cause: Cause) -> Self {
        let conflict = Conflict {
            key: key.iter().map(|key| (*key).to_owned()).collect(),
            cause,
            base: None,
            ours: None,
            theirs: None,
        };
        Merged {
            conflicts: vec![conflict],
            ..Merged::clean(text)
        }
    }

    /// Whether the rules decided everything.
    pub fn is_clean(&self) -> bool {
        self.conflicts.is_empty()
    }
}

/// Merges what two sides made of a record. Without a `base` (both added it, or its ancestor is not known) the
/// log alone tells who changed what.
pub fn merge3(base: Option<&str>, ours: &str, theirs: &str, kind: &Arc<Kind>) -> Merged {
    if ours == theirs || base == Some(theirs) {
        return Merged::clean(ours);
    }
    if base == Some(ours) {
        return Merged::clean(theirs);
    }
    let (o, t) = match (read(ours), read(theirs)) {
        (Ok(o), Ok(t)) => (o, t),
        (Err(what), _) => {
            let cause = Cause::Unreadable { ours: true, what };
            return Merged::whole(ours, &[], cause);
        }
        (_, Err(what)) => {
            let cause = Cause::Unreadable { ours: false, what };
            return Merged::whole(ours, &[], cause);
        }
    };
    let b = base.and_then(|base| read(base).ok());
    let folded = mails::folded(&o, &t);
    let (one, other) = folded
        .as_ref()
        .map_or((&o, &t), |(one, other)| (one, other));
    if b.is_none() && are_strangers(one, other, kind) {
        return Merged::whole(ours, &["id"], Cause::DrawnTwice);
    }
    let mut result = values::merge(kind, b.as_ref(), one, other);
    let texts = write::Texts {
        base: base.zip(b.as_ref()),
        ours: (ours, &o),
        theirs: (theirs, &t),
    };
    // Both sides wrote the entry that is one now, even where nothing else differs.
    if folded.is_some() && result.merged.is_empty() {
        result.merged.push("log".to_owned());
    }
    let text = write::text(&texts, &result.map, kind);
    needs::lost(kind, &result.map, (ours, theirs), &mut result.conflicts);
    Merged {
        text,
        conflicts: result.conflicts,
        merged: result.merged,
    }
}

/// The merged text with marks of conflict around each key that is one, for people and for tools that look
/// for them. `size` is the number of characters of a mark, 7 unless git asks for another.
pub fn marked(
    merged: &Merged,
    (base, ours, theirs): (Option<&str>, &str, &str),
    kind: &Kind,
    labels: (&str, &str),
    size: usize,
) -> String {
    if merged.is_clean() {
        return merged.text.clone();
    }
    let other = match merged.conflicts.iter().any(Conflict::is_whole) {
        true => None,
        false => settle::with_theirs(merged, kind),
    };
    match other {
        Some(other) => marks::around(&merged.text, &other, labels, size),
        None => by_lines(base.unwrap_or_default(), ours, theirs, labels, size).0,
    }
}

/// Merges texts line by line, as git does; false where marks of conflict are in the result. For what is no
/// record, or none that can be read.
pub fn by_lines(
    base: &str,
    ours: &str,
    theirs: &str,
    labels: (&str, &str),
    size: usize,
) -> (String, bool) {
    let mut merge = TextMerge::from_lines(base, ours, theirs);
    merge
        .conflict_style(ConflictStyle::Merge)
        .conflict_marker_size(size)
        .labels("", labels.0, labels.1);
    (merge.to_string(), !merge.is_conflicted())
}

/// What a merge driver leaves in a file, and whether nothing is left to decide. A path that is of no kind is
/// merged by lines. `size` is the length of marks: another than 7 tells that git is making a common ancestor
/// out of several, in which nobody can decide anything.
pub fn file(
    kind: Option<&Arc<Kind>>,
    (base, ours, theirs): (&str, &str, &str),
    labels: (&str, &str),
    size: usize,
) -> (String, bool) {
    let Some(kind) = kind else {
        return by_lines(base, ours, theirs, labels, size);
    };
    let base = Some(base).filter(|base| !base.trim().is_empty());
    let merged = merge3(base, ours, theirs, kind);
    if merged.is_clean() {
        return (merged.text, true);
    }
    let inner = size != SIZE && !merged.conflicts.iter().any(Conflict::is_whole);
    let text = match inner.then(|| without(&merged, kind)).flatten() {
        Some(text) => text,
        None => marked(&merged, (base, ours, theirs), kind, labels, size),
    };
    (text, false)
}

/// The keys of a record; what is wrong where it has none that can be read.
fn read(text: &str) -> Result<Map, String> {
    let fault = |fault: crate::model::yaml::parse::Fault| {
        format!("line {}: {}", fault.place.line, fault.message)
    };
    let text = text_of(text.as_bytes()).map_err(fault)?;
    match parse(text).map_err(fault)?.to_data() {
        Data::Map(map) => Ok(map),
        _ => Err("it is no mapping of keys".to_owned()),
    }
}

/// Whether two records of one drawn id are different ones: they have no entry of the log in common.
fn are_strangers(ours: &Map, theirs: &Map, kind: &Kind) -> bool {
    let (ours, theirs) = (event::events(ours), event::events(theirs));
    let known = |id: &str| ours.iter().any(|event| event.id == id);
    matches!(kind.id, IdForm::Dated { .. })
        && !ours.is_empty()
        && !theirs.is_empty()
        && !theirs.iter().any(|event| known(&event.id))
}
