//! The user's git configuration, read in the order git reads it.
//!
//! libgit2 finds the files itself; the variables that replace or add to them (`GIT_CONFIG_GLOBAL`,
//! `GIT_CONFIG_COUNT` …) come in through the [`Environment`], because the library reads no environment.

use std::path::{Path, PathBuf};

use git2::{Config, ConfigLevel, Repository};

use super::error::StoreError;
use super::identity::Environment;

/// Answers for configuration keys.
pub(super) struct Settings {
    pairs: Vec<(String, String)>,
    config: Config,
}

impl Settings {
    /// The settings of an open repository as they are now.
    pub(super) fn of(repo: &Repository, environment: &Environment) -> Result<Self, StoreError> {
        let config = repo
            .config()
            .and_then(|mut config| config.snapshot())
            .map_err(StoreError::git("read git's configuration"))?;
        Ok(Settings {
            pairs: environment.config_pairs.clone(),
            config,
        })
    }

    /// The settings that hold where there is no repository yet.
    pub(super) fn outside(environment: &Environment) -> Result<Self, StoreError> {
        let config = assemble(None, environment)
            .and_then(|mut config| config.snapshot())
            .map_err(StoreError::git("read git's configuration"))?;
        Ok(Settings {
            pairs: environment.config_pairs.clone(),
            config,
        })
    }

    fn pair(&self, key: &str) -> Option<&str> {
        let found = self
            .pairs
            .iter()
            .rev()
            .find(|(k, _)| k.eq_ignore_ascii_case(key));
        found.map(|(_, value)| value.as_str())
    }

    /// A value as text; none when unset or empty.
    pub(super) fn string(&self, key: &str) -> Option<String> {
        self.pair(key)
            .map(str::to_owned)
            .or_else(|| self.config.get_string(key).ok())
            .filter(|value| !value.is_empty())
    }

    /// A yes or no; none when unset or neither.
    pub(super) fn boolean(&self, key: &str) -> Option<bool> {
        match self.pair(key) {
            Some(value) => Config::parse_bool(value).ok(),
            None => self.config.get_bool(key).ok(),
        }
    }

    /// A path, with `~` expanded.
    pub(super) fn path(&self, key: &str) -> Option<PathBuf> {
        match self.pair(key) {
            Some(value) => Some(PathBuf::from(value)),
            None => self.config.get_path(key).ok(),
        }
    }
}

/// Has the repository read the files that the environment names, where it names any.
pub(super) fn redirect(repo: &Repository, environment: &Environment) -> Result<(), StoreError> {
    let redirected = environment.config_global.is_some()
        || environment.config_system.is_some()
        || environment.config_nosystem;
    if !redirected {
        return Ok(());
    }
    assemble(Some(repo), environment)
        .and_then(|config| repo.set_config(&config))
        .map_err(StoreError::git("read git's configuration"))
}

/// Puts the files together by hand where a variable redirects one of them.
fn assemble(repo: Option<&Repository>, environment: &Environment) -> Result<Config, git2::Error> {
    let mut config = Config::new()?;
    let mut add = |path: &Path, level| match config.add_file(path, level, false) {
        Err(e) if e.code() != git2::ErrorCode::NotFound => Err(e),
        _ => Ok(()),
    };
    let system = match &environment.config_system {
        Some(path) => Some(PathBuf::from(path)),
        None => Config::find_system().ok(),
    };
    if let Some(path) = system.filter(|_| !environment.config_nosystem) {
        add(&path, ConfigLevel::System)?;
    }
    match &environment.config_global {
        Some(path) => add(Path::new(path), ConfigLevel::Global)?,
        None => {
            if let Ok(path) = Config::find_xdg() {
                add(&path, ConfigLevel::XDG)?;
            }
            if let Ok(path) = Config::find_global() {
                add(&path, ConfigLevel::Global)?;
            }
        }
    }
    if let Some(repo) = repo {
        add(&repo.commondir().join("config"), ConfigLevel::Local)?;
        add(&repo.path().join("config.worktree"), ConfigLevel::Worktree)?;
    }
    Ok(config)
}
