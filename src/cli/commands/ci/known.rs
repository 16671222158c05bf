//! What is known of a job besides what its system says: options, test reports and the end of its log.

use std::path::Path;

use anyhow::Context as _;

use super::JobArgs;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::intake::ci::Told;
use crate::intake::junit::{self, Report};
use crate::intake::{mask, normal};

/// The most bytes at the end of a log that are read.
const LOG: u64 = normal::TAIL as u64;

pub(super) fn told(context: &Context, args: &JobArgs) -> Result<Told, CliError> {
    let secret = std::env::vars_os().filter_map(|(name, value)| {
        let secret = mask::is_secret_name(&name.to_string_lossy());
        secret.then(|| value.to_string_lossy().into_owned())
    });
    let log = args.log.as_deref().and_then(|path| match log(path) {
        Ok(log) => Some(log),
        // A job that died early has left none, and is the last that may go unreported.
        Err(error) => {
            let path = path.display();
            let text = format!("--log {path} cannot be read ({error}); the key does without a log");
            context.out.warning(&text);
            None
        }
    });
    Ok(Told {
        fingerprint: args.fingerprint.clone(),
        service: args.service.clone(),
        environment: args.environment.clone(),
        severity: args.severity.clone(),
        title: args.title.clone(),
        tests: tests(context, &args.junit)?,
        log,
        secrets: mask::secrets(secret),
    })
}

/// The end of a log.
fn log(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::{Read as _, Seek as _, SeekFrom};
    let mut file = std::fs::File::open(path)?;
    let size = file.metadata()?.len();
    // A pipe has no size and no end to look from.
    if size > LOG {
        file.seek(SeekFrom::Start(size - LOG))?;
    }
    let mut bytes = Vec::new();
    file.take(LOG).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn tests(context: &Context, patterns: &[String]) -> Result<Option<Report>, CliError> {
    let mut all: Option<Report> = None;
    for pattern in patterns {
        let paths = glob::glob(pattern)
            .map_err(|error| CliError::usage(format!("--junit {pattern}: {}", error.msg)))?;
        let mut found = false;
        for path in paths.flatten().filter(|path| !path.is_dir()) {
            found = true;
            let file = std::fs::File::open(&path);
            let file = file.with_context(|| format!("cannot read {}", path.display()))?;
            let report = junit::read(std::io::BufReader::new(file)).map_err(|error| {
                let path = path.display().to_string();
                explained(OfFile { path, error })
            })?;
            all.get_or_insert_default().add(report);
        }
        if !found {
            let text = format!("--junit {pattern} matches no file; the key does without tests");
            context.out.warning(&text);
        }
    }
    Ok(all)
}

/// A report that cannot be read, and which.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {error}")]
struct OfFile {
    path: String,
    error: junit::JunitError,
}

impl crate::model::explain::Explain for OfFile {
    fn class(&self) -> crate::model::explain::Class {
        self.error.class()
    }

    fn hint(&self) -> Option<String> {
        self.error.hint()
    }
}
