//! What one row says about the fields: the record's fields after it, and what could not be understood.

use crate::model::map::Map;

use super::columns::{Goes, Mapped, PRIORITY, STATE, name, overruling, priority, read, state};
use super::history::Teller;
use super::rows::Row;
use crate::model::data::Data;

/// Why a priority differs from the matrix.
pub(super) const REASON: &str = "As recorded in ServiceNow";
/// What becomes of a value that is not understood.
const KEPT: &str = "not understood; kept as a note and, if it is the last, in imported.values";

/// What becomes of an author that is no name.
const NOBODY: &str = "no author; the entry is by somebody else";

impl Teller<'_> {
    /// The fields after a row, and what could not be read of it.
    pub(super) fn fields(
        &mut self,
        row: &Row,
        before: Option<&Row>,
        hold: Option<&str>,
    ) -> (Map<Data>, Vec<String>) {
        let mut fields = self.record.fields.clone();
        let mut notes = Vec::new();
        for (index, goes) in self.plan.iter().enumerate() {
            let was = before.and_then(|before| before.cell(index));
            let cell = row.cell(index);
            let changed = before.is_some() && was != cell;
            if changed && self.unlogged(*goes) {
                self.tally.unlogged(index);
            }
            let understood = match (cell, goes) {
                (None, goes) => {
                    self.tally.empty(index);
                    self.clear(*goes, &mut fields);
                    true
                }
                (Some(cell), Goes::Field(field, reading)) => {
                    let value = read(*reading, cell, field, &self.record.kind);
                    self.count(index, cell, &value);
                    let understood = value != Mapped::Not;
                    if let Some(value) = value.value() {
                        fields.insert((*field).to_owned(), value);
                    }
                    understood
                }
                (Some(cell), _) => self.understands(index, cell),
            };
            if let Some(cell) = cell.filter(|cell| !understood && was != Some(*cell)) {
                let name = &self.header.names[index];
                notes.push(format!("{name} in ServiceNow: {cell}"));
                if name == STATE {
                    let what = format!("the state {cell:?} is not known");
                    let done = "kept as a note; the state stays as it was";
                    self.tally.odd(self.number, row.line, what, done);
                }
            }
        }
        if self.record.kind.field("hold_reason").is_some() {
            put(&mut fields, "hold_reason", hold.map(Data::text));
        }
        self.overrule(row, &mut fields);
        (fields, notes)
    }

    /// Counts a cell of a column that is no field, and says whether it was understood.
    fn understands(&mut self, index: usize, cell: &str) -> bool {
        let kind = &self.record.kind;
        let understood = match self.header.names[index].as_str() {
            STATE => state(cell, kind).is_some(),
            PRIORITY if self.plan[index] != Goes::Kept => priority(cell).is_some(),
            "opened_by" | "sys_updated_by" => {
                match name(cell) {
                    Mapped::Not => self.tally.uncertain(index, cell, NOBODY, false),
                    author => self.count(index, cell, &author),
                }
                return true;
            }
            _ => true,
        };
        if understood {
            self.tally.mapped(index);
        } else {
            self.tally.uncertain(index, cell, KEPT, false);
        }
        understood
    }

    fn count(&mut self, index: usize, cell: &str, value: &Mapped) {
        match value {
            Mapped::As(_) => self.tally.mapped(index),
            Mapped::Nearly(value) => {
                let done = format!("read as {:?}", value.brief());
                self.tally.uncertain(index, cell, &done, true);
            }
            Mapped::Not => {
                self.tally.uncertain(index, cell, KEPT, false);
            }
        }
    }

    /// Whether earlier values of a column are in no log.
    fn unlogged(&self, goes: Goes) -> bool {
        match goes {
            Goes::Log(_) => false,
            Goes::Kept => true,
            Goes::Field(name, _) => !self.is_tracked(name),
        }
    }

    fn is_tracked(&self, name: &str) -> bool {
        let field = self.record.kind.field(name);
        field.is_some_and(|field| field.tracked)
    }

    /// An empty cell clears a tracked field; of any other the last value stays, for want of a history.
    fn clear(&self, goes: Goes, fields: &mut Map<Data>) {
        if let Goes::Field(name, _) = goes
            && self.is_tracked(name)
        {
            fields.shift_remove(name);
        }
    }

    /// Sets the overruling priority where the recorded one is not what the matrix gives.
    fn overrule(&self, row: &Row, fields: &mut Map<Data>) {
        let Some((over, reason)) = overruling(&self.record.kind) else {
            return;
        };
        let cell = self.header.get(row, PRIORITY);
        let recorded = cell.and_then(priority);
        if cell.is_some() && recorded.is_none() {
            return;
        }
        let matrix = self
            .record
            .priority_with(|name| fields.get(name).filter(|_| name != over));
        let differs = recorded.filter(|recorded| Some(*recorded) != matrix);
        let number = differs.map(|number| Data::Int(i64::from(number)));
        put(fields, reason, number.is_some().then(|| Data::text(REASON)));
        put(fields, over, number);
    }
}

fn put(fields: &mut Map<Data>, name: &str, value: Option<Data>) {
    match value {
        Some(value) => {
            fields.insert(name.to_owned(), value);
        }
        None => {
            fields.shift_remove(name);
        }
    }
}
