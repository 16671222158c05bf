//! The hooks of git: reads them, and installs one as a small script, never over somebody else's.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::Store;
use super::error::StoreError;

/// How installing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Installed {
    /// It was written.
    Written(PathBuf),
    /// It was there already, word for word.
    There(PathBuf),
    /// Somebody else's is there, and stays.
    Foreign(PathBuf),
}

impl Store {
    /// Writes a hook into the folder that git takes hooks from. `mark` is a line that tells ours from others.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn install_hook(
        &self,
        name: &str,
        mark: &str,
        script: &str,
    ) -> Result<Installed, StoreError> {
        let folder = self.hook_folder()?;
        let path = folder.join(name);
        match fs::read_to_string(&path) {
            Ok(text) if text == script => return Ok(Installed::There(path)),
            Ok(text) if !text.lines().any(|line| line == mark) => {
                return Ok(Installed::Foreign(path));
            }
            Err(e) if e.kind() == ErrorKind::InvalidData => return Ok(Installed::Foreign(path)),
            Err(e) if e.kind() != ErrorKind::NotFound => {
                return Err(StoreError::io("read", &path)(e));
            }
            _ => {}
        }
        fs::create_dir_all(&folder).map_err(StoreError::io("create", &folder))?;
        let staged = folder.join(format!("{name}.gitsm-staged"));
        fs::write(&staged, script).map_err(StoreError::io("write", &staged))?;
        executable(&staged)?;
        fs::rename(&staged, &path).map_err(StoreError::io("write", &path))?;
        Ok(Installed::Written(path))
    }

    /// The text of a hook that is in place; none where there is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn hook(&self, name: &str) -> Result<Option<String>, StoreError> {
        let path = self.hook_folder()?.join(name);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(StoreError::io("read", &path)(e)),
        }
    }

    /// The folder that git takes hooks from.
    fn hook_folder(&self) -> Result<PathBuf, StoreError> {
        Ok(match self.settings()?.path("core.hooksPath") {
            Some(path) if path.is_absolute() => path,
            Some(path) => self.root().unwrap_or(&self.layout.git_dir).join(path),
            None => self.layout.common.join("hooks"),
        })
    }
}

#[cfg(unix)]
fn executable(path: &std::path::Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(path, mode).map_err(StoreError::io("write", path))
}

#[cfg(not(unix))]
fn executable(_: &std::path::Path) -> Result<(), StoreError> {
    Ok(())
}
