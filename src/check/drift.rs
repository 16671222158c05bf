//! Where a record and its log disagree: somebody edited the file by hand and forgot the log.

use indexmap::IndexMap;

use crate::model::data::Data;
use crate::model::log::fold;
use crate::model::record::Record;

/// What the log does not know.
#[derive(Debug, Default, PartialEq)]
pub struct Drift {
    /// The state of the log, if the record is in another.
    pub state: Option<String>,
    /// Tracked fields that differ, with the value that the log has; `None` where it has none.
    pub fields: IndexMap<String, Option<Data>>,
}

impl Drift {
    /// Whether they agree.
    pub fn is_empty(&self) -> bool {
        self.state.is_none() && self.fields.is_empty()
    }
}

/// Holds a record against its log. A log that names no state says nothing about the state.
pub fn drift(record: &Record) -> Drift {
    let folded = fold(&record.log);
    let state = folded.state.filter(|state| *state != record.state);
    let mut fields = IndexMap::new();
    for (name, _) in record.kind.fields.iter().filter(|(_, f)| f.tracked) {
        let logged = folded.fields.get(name).copied();
        let logged = logged.filter(|value| !value.is_empty());
        if !same(logged, record.fields.get(name)) {
            fields.insert(name.clone(), logged.cloned());
        }
    }
    Drift {
        state: state.map(str::to_owned),
        fields,
    }
}

/// Text that differs only in space at its end is the same: a block has a line break there, a quoted text none.
fn same(a: Option<&Data>, b: Option<&Data>) -> bool {
    match (a, b) {
        (Some(Data::Text(a)), Some(Data::Text(b))) => a.trim_end() == b.trim_end(),
        (a, b) => a == b,
    }
}
