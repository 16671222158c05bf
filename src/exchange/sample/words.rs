//! The words that make one text of a table into many.

use crate::workflow::Input;

use crate::model::data::Data;
use crate::model::id::{RecordId, write_time};
use chrono::{DateTime, NaiveDate, Utc};

/// What fills the braces in the texts of one record, the same in all of them.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub asset: &'static str,
    pub place: &'static str,
    pub caller: &'static str,
    pub n: i64,
    pub pct: i64,
}

impl Words {
    /// The text with its braces filled.
    pub fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        text.replace("{asset}", self.asset)
            .replace("{place}", self.place)
            .replace("{caller}", self.caller)
            .replace("{n}", &self.n.to_string())
            .replace("{pct}", &self.pct.to_string())
    }
}

/// An input in the making: `with().set("team", "platform").note("On it.")`.
#[derive(Default)]
pub(super) struct Given(pub Input);

/// Nothing given yet.
pub(super) fn with() -> Given {
    Given::default()
}

impl Given {
    pub fn data(mut self, field: &str, value: Data) -> Self {
        self.0.set.insert(field.to_owned(), value);
        self
    }

    pub fn set(self, field: &str, text: &str) -> Self {
        self.data(field, Data::text(text))
    }

    pub fn time(self, field: &str, at: DateTime<Utc>) -> Self {
        self.data(field, Data::text(write_time(at)))
    }

    pub fn day(self, field: &str, day: NaiveDate) -> Self {
        self.data(field, Data::text(day.to_string()))
    }

    pub fn link(mut self, link: &str, target: &RecordId) -> Self {
        self.0.link.push((link.to_owned(), target.clone()));
        self
    }

    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.0.note = Some(text.into());
        self
    }

    pub fn public(mut self) -> Self {
        self.0.public = true;
        self
    }

    /// The same with what another adds.
    pub fn and(mut self, other: Given) -> Self {
        self.0.set.extend(other.0.set);
        self.0.link.extend(other.0.link);
        self
    }
}
