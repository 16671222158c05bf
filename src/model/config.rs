//! The configuration of a desk: `.gitsm/config.yaml`. Every key may be left out.

use serde::Deserialize;

/// Where it is kept.
pub const PATH: &str = ".gitsm/config.yaml";

/// The configuration.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// What the desk is called.
    pub desk: String,
    /// The IANA zone in which days begin and reports speak.
    pub zone: chrono_tz::Tz,
    /// What `check` insists on.
    pub enforce: Enforce,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            desk: "Service desk".to_owned(),
            zone: chrono_tz::UTC,
            enforce: Enforce::default(),
        }
    }
}

/// What `check` insists on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Enforce {
    /// Assignees, owners and the like must have a file in `.gitsm/people/`.
    pub people: bool,
    /// Services and assets that records name must be in the desk.
    pub references: bool,
}
