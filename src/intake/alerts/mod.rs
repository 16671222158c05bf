//! Alerts of monitoring programs, each format in a file of its own, all as signals.
//!
//! A reader is a pure function of the bytes that the sender wrote. It takes a delivery whole or refuses it whole,
//! and leaves to the engine what becomes of a signal: whether it opens, adds, reopens or resolves.

mod alertmanager;
mod cloudevents;
mod error;
mod gitlab;
mod grafana;
mod json;
mod mapped;
mod mapping;
mod nagios;
mod pagerduty;
mod prometheus;

#[cfg(test)]
mod conformance;

use chrono::{DateTime, Utc};

pub use error::IngestError;
pub use mapping::Mapping;

pub use json::LIMIT;

use super::signal::{BRANCH, Fingerprint, Signal};

/// What becomes one incident: each alert, or all that the sender grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Per {
    /// Each alert.
    #[default]
    Alert,
    /// All alerts of a group.
    Group,
}

/// How a delivery is read.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The name of the file, for messages.
    pub file: &'a str,
    /// The present: for what has no time of its own.
    pub now: DateTime<Utc>,
    /// What becomes one incident.
    pub per: Per,
    /// Where things stand, for formats that say nothing by themselves.
    pub mapping: Option<&'a Mapping>,
}

impl Options<'_> {
    /// When something happened. The sender's clock is believed for the past: what is said to lie in the future, or
    /// before this century (`0001-01-01` means "not yet"), happens now.
    fn when(&self, said: Option<DateTime<Utc>>) -> DateTime<Utc> {
        said.filter(|at| *at <= self.now && at.timestamp() >= CENTURY)
            .unwrap_or(self.now)
    }
}

/// 2000-01-01T00:00:00Z
const CENTURY: i64 = 946_684_800;

/// What a delivery holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// What is broken, and what is mended.
    pub signals: Vec<Signal>,
    /// What says neither, and why.
    pub passed_over: Vec<String>,
}

impl From<Vec<Signal>> for Batch {
    fn from(signals: Vec<Signal>) -> Self {
        Batch {
            signals,
            passed_over: Vec::new(),
        }
    }
}

impl Batch {
    /// Nothing to do, and why.
    fn nothing(why: impl Into<String>) -> Self {
        Batch {
            signals: Vec::new(),
            passed_over: vec![why.into()],
        }
    }
}

/// A format that can be read.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its name on the command line, and the source of its signals.
    pub name: &'static str,
    /// What writes it.
    pub help: &'static str,
    /// Whether the sender groups alerts.
    pub groups: bool,
    /// Whether a mapping says anything about it.
    pub mapped: bool,
    read: fn(&[u8], &Options<'_>) -> Result<Batch, IngestError>,
}

/// The formats.
pub const FORMATS: [Format; 7] = [
    Format {
        name: "alertmanager",
        help: "The webhook of Prometheus Alertmanager, version 4",
        groups: true,
        mapped: false,
        read: alertmanager::read,
    },
    Format {
        name: "grafana",
        help: "The webhook of Grafana alerting",
        groups: true,
        mapped: false,
        read: grafana::read,
    },
    Format {
        name: "pagerduty",
        help: "An event of the PagerDuty Events API v2",
        groups: false,
        mapped: false,
        read: pagerduty::read,
    },
    Format {
        name: "cloudevents",
        help: "CloudEvents 1.0, one or a batch, CDEvents among them",
        groups: false,
        mapped: true,
        read: cloudevents::read,
    },
    Format {
        name: "gitlab",
        help: "The payload of a GitLab HTTP alert endpoint",
        groups: false,
        mapped: false,
        read: gitlab::read,
    },
    Format {
        name: "nagios",
        help: "The macros of a Nagios or Icinga notification, NAME=value a line",
        groups: false,
        mapped: false,
        read: nagios::read,
    },
    Format {
        name: "json",
        help: "Any other JSON, with a mapping that says where things stand",
        groups: false,
        mapped: true,
        read: mapped::read,
    },
];

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// Reads a delivery. Texts come out harmless and short.
    ///
    /// # Errors
    /// When any part of it is not as the format has it: then nothing of it is taken.
    pub fn read(&self, bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
        let mut batch = (self.read)(bytes, options)?;
        for signal in &mut batch.signals {
            signal.delivery = signal.delivery.take().map(named);
        }
        // A label that happens to be called so must not keep an alert from being resolved; a mapping may mean it.
        if options.mapping.is_none() {
            for signal in &mut batch.signals {
                if let Some(branch) = signal.facts.shift_remove(BRANCH) {
                    signal.facts.insert(BRANCH.to_lowercase(), branch);
                }
            }
        }
        Ok(Batch {
            signals: batch.signals.iter().map(Signal::cleaned).collect(),
            passed_over: batch.passed_over,
        })
    }
}

/// The longest name of a delivery that is kept as it is.
const NAME: usize = 200;

/// A name of a delivery that fits into a record: one that is cut off could be the name of another too.
fn named(delivery: String) -> String {
    match delivery.chars().count() > NAME {
        true => Fingerprint::of(Fingerprint::VERSION, [("delivery", delivery)]).to_string(),
        false => delivery,
    }
}

/// The first of these that has a value.
fn first_of<'a>(map: &'a indexmap::IndexMap<String, String>, names: &[&str]) -> Option<&'a str> {
    names
        .iter()
        .filter_map(|name| map.get(*name))
        .map(String::as_str)
        .find(|value| !value.trim().is_empty())
}
