//! What belongs to one clone and is never committed: its own settings, and its own attributes.

use std::fs;
use std::io::{ErrorKind, Write};

use super::error::StoreError;
use super::{Store, program};

/// Which file of the shared git folder holds the attributes of a clone.
const ATTRIBUTES: &str = "info/attributes";

impl Store {
    /// A setting of this clone; none where it is not set here, whatever other files say.
    pub fn local_setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut command = program::git(&self.layout.git_dir, None);
        command.args(["config", "--local", "--get", key]);
        let output = program::feed(&mut command, &[]).map_err(|e| StoreError::Program {
            command: "config".to_owned(),
            reason: e.to_string(),
        })?;
        let text = String::from_utf8_lossy(&output.stdout);
        let text = text.trim_end_matches('\n');
        Ok(output.status.success().then(|| text.to_owned()))
    }

    /// Gives this clone a setting, or takes it away; an empty section goes with it.
    pub fn set_local(&self, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        let mut command = program::git(&self.layout.git_dir, None);
        command.args(["config", "--local"]);
        match value {
            Some(value) => command.args(["--replace-all", key, value]),
            None => command.args(["--unset-all", key]),
        };
        if value.is_none() && self.local_setting(key)?.is_none() {
            return Ok(());
        }
        program::run(&mut command, "config", &[]).map(drop)
    }

    /// The attributes of this clone; empty where there are none.
    pub fn local_attributes(&self) -> Result<String, StoreError> {
        let path = self.layout.common.join(ATTRIBUTES);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(text),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(String::new()),
            Err(e) => Err(StoreError::io("read", &path)(e)),
        }
    }

    /// Replaces the attributes of this clone.
    pub fn set_local_attributes(&self, text: &str) -> Result<(), StoreError> {
        let path = self.layout.common.join(ATTRIBUTES);
        let folder = self.layout.common.join("info");
        let put = || -> std::io::Result<()> {
            fs::create_dir_all(&folder)?;
            let mut file = tempfile::NamedTempFile::new_in(&folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            Ok(())
        };
        if text.is_empty() && !path.exists() {
            return Ok(());
        }
        put().map_err(StoreError::io("write", &path))
    }
}
