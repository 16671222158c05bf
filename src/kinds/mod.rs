//! The kinds of a desk: the built-in ones, and what the repository adds or overrides.
//!
//! A file in `.gitsm/kinds/` replaces the built-in kind of its name, changes it (`extends: incident`, deep
//! merged, null removes a key), or adds a kind of the team's own. A file that cannot be used becomes
//! findings that point into it, and the other kinds still serve.

mod error;
pub mod lint;
mod read;
pub mod schema;
mod set;
#[cfg(test)]
mod tests;

use crate::model::kind::{IdForm, Kind};

pub use error::KindError;
pub use read::config_error;
pub use set::Kinds;

/// Where a repository keeps its kinds.
pub const FOLDER: &str = ".gitsm/kinds";

/// A built-in kind: what must be known of every kind to find out which one is meant, and its file. A test
/// holds the two to one another.
#[derive(Debug, Clone, Copy)]
pub struct Builtin {
    /// The name, as in `gitsm incident`.
    pub name: &'static str,
    /// The folder of its records.
    pub folder: &'static str,
    /// Other names of its command.
    pub aliases: &'static [&'static str],
    /// The prefix of its ids; `None` where people choose them.
    pub prefix: Option<&'static str>,
    /// Its file.
    pub text: &'static str,
}

macro_rules! builtin {
    ($name:literal, $folder:literal, $aliases:expr, $prefix:expr) => {
        Builtin {
            name: $name,
            folder: $folder,
            aliases: &$aliases,
            prefix: $prefix,
            text: include_str!(concat!("builtin/", $name, ".yaml")),
        }
    };
}

/// The built-in kinds, in the order in which help lists them.
pub const BUILTIN: [Builtin; 9] = [
    builtin!("incident", "incidents", ["inc"], Some("INC")),
    builtin!("problem", "problems", ["prb"], Some("PRB")),
    builtin!("change", "changes", ["chg"], Some("CHG")),
    builtin!("request", "requests", ["req"], Some("REQ")),
    builtin!("asset", "assets", ["item"], None),
    builtin!("service", "services", ["svc"], None),
    builtin!("release", "releases", ["rel"], Some("REL")),
    builtin!("improvement", "improvements", ["imp"], Some("IMP")),
    builtin!("knowledge", "knowledge", ["kb", "article"], Some("KNO")),
];

/// The YAML of a built-in kind.
pub fn builtin_text(name: &str) -> Option<&'static str> {
    builtin(name).map(|builtin| builtin.text)
}

fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| builtin.name == name)
}

/// Whether people choose the ids of this kind.
pub fn is_named(kind: &Kind) -> bool {
    matches!(kind.id, IdForm::Named { .. })
}
