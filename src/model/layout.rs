//! Where records live in the repository, and what a path says about the record in it.

use super::id::{RecordId, day_folder};
use super::kind::{IdForm, Kind};

/// The extension of every record.
pub const EXTENSION: &str = ".yaml";
/// The folder of configuration: kinds, people, calendars, agreements.
pub const CONFIG_DIR: &str = ".gitsm";

/// The path of a record. Dated ids name their folder; named ones may lie in a folder named by a field.
pub fn path<'a>(kind: &Kind, id: &RecordId, field: impl Fn(&str) -> Option<&'a str>) -> String {
    let folder = &kind.folder;
    match &kind.id {
        IdForm::Dated { prefix } => match id.date_of(prefix) {
            Some(day) => format!("{folder}/{}/{id}{EXTENSION}", day_folder(day)),
            None => format!("{folder}/{id}{EXTENSION}"),
        },
        IdForm::Named { folder_by: None } => format!("{folder}/{id}{EXTENSION}"),
        IdForm::Named {
            folder_by: Some(name),
        } => match field(name) {
            Some(between) => format!("{folder}/{between}/{id}{EXTENSION}"),
            None => format!("{folder}/{id}{EXTENSION}"),
        },
    }
}

/// The id that a path claims for its record: the name of the file.
pub fn id_of(path: &str) -> Option<&str> {
    path.rsplit('/').next()?.strip_suffix(EXTENSION)
}
