//! Calendars by themselves: those of the desk, and one that is not in it yet.

use std::io;
use std::path::Path;

use crate::model::finding::Finding;
use crate::sla::agreement::Calendars;
use crate::sla::calendar::Calendar;

use crate::sla::versions::{CALENDARS, calendar, calendars};

use super::{Desk, DeskError};

impl Desk {
    /// The calendars of the desk, and what is wrong in their files.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn calendars(&self) -> Result<(Calendars, Vec<Finding>), DeskError> {
        Ok(calendars(&self.contents(&self.view)?))
    }

    /// The path of the file of a calendar.
    pub fn calendar_path(name: &str) -> String {
        format!("{}/{name}.yaml", CALENDARS)
    }
}

/// A calendar from the bytes of a file, so that it can be tried before it is committed. Holiday files that it names
/// are handed in by `read`, relative to its folder.
///
/// # Errors
/// Everything that is wrong in the file, with its place.
pub fn calendar_of(
    path: &Path,
    bytes: &[u8],
    read: &dyn Fn(&str) -> io::Result<Vec<u8>>,
) -> Result<Calendar, Vec<Finding>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    calendar(&path.to_string_lossy(), &name, bytes, read)
}
