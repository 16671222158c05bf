//! The error edge: any error becomes a message, a hint and an exit code, here and nowhere else.

use std::process::ExitCode;

use serde_json::json;

use crate::desk::DeskError;
use crate::model::explain::{Class, Explain};
use crate::render::escape;

use super::context::Context;

/// An error of a command.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The desk says so.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// Any module that explains itself.
    #[error("{0}")]
    Explained(Box<dyn Explain + Send + Sync>),
    /// The request makes no sense.
    #[error("{message}")]
    Usage {
        /// What is wrong.
        message: String,
        /// What to do.
        hint: Option<String>,
    },
    /// Something of the surroundings failed: a file, a terminal, a program.
    #[error("{0:#}")]
    Other(#[from] anyhow::Error),
    /// Several things failed; each was told already.
    #[error("{failed} of {total} failed")]
    Several {
        /// How many failed.
        failed: usize,
        /// Of how many.
        total: usize,
        /// The class of the first.
        class: Class,
    },
    /// The user said stop.
    #[error("interrupted")]
    Interrupted,
}

impl CliError {
    /// A request that makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        CliError::Usage {
            message: message.into(),
            hint: None,
        }
    }

    /// What comes of several things, of which these failed and were told already.
    ///
    /// # Errors
    /// When any did.
    pub fn several(failed: &[Class], total: usize) -> Result<(), Self> {
        match failed {
            [] => Ok(()),
            [class, ..] => Err(CliError::Several {
                failed: failed.len(),
                total,
                class: *class,
            }),
        }
    }

    /// With a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        match self {
            CliError::Usage { message, .. } => CliError::Usage {
                message,
                hint: Some(hint.into()),
            },
            other => other,
        }
    }

    /// What the error means to a caller.
    pub fn class(&self) -> Class {
        match self {
            CliError::Desk(error) => error.class(),
            CliError::Explained(error) => error.class(),
            CliError::Several { class, .. } => *class,
            CliError::Usage { .. } => Class::Usage,
            CliError::Other(_) | CliError::Interrupted => Class::No,
        }
    }

    fn remedy(&self) -> Option<String> {
        match self {
            CliError::Desk(error) => error.hint(),
            CliError::Explained(error) => error.hint(),
            CliError::Usage { hint, .. } => hint.clone(),
            _ => None,
        }
    }

    fn code(&self) -> u8 {
        match self {
            CliError::Interrupted => 130,
            other => other.class() as u8,
        }
    }
}

/// Wraps the error of a module that explains itself.
pub fn explained(error: impl Explain + Send + Sync + 'static) -> CliError {
    CliError::Explained(Box::new(error))
}

/// Prints an error on stderr, as JSON where JSON was asked for, and returns its exit code.
pub fn report(context: &Context, error: &CliError) -> ExitCode {
    tell(context, error);
    ExitCode::from(error.code())
}

/// Prints an error on stderr.
pub fn tell(context: &Context, error: &CliError) {
    told(context, &error.to_string(), error);
}

/// Prints an error of one of several records on stderr.
pub fn tell_of(context: &Context, id: &str, error: &CliError) {
    let message = error.to_string();
    let named = message.contains(id);
    let message = if named {
        message
    } else {
        format!("{id}: {message}")
    };
    told(context, &message, error);
}

fn told(context: &Context, message: &str, error: &CliError) {
    if context.globals.format_name() == "json" {
        let body = json!({
            "schema": "gitsm.error/v1",
            "error": message,
            "hint": error.remedy(),
            "code": error.code(),
        });
        context.out.status(&escape::json(&body.to_string()));
        return;
    }
    context.out.failure(message, error.remedy().as_deref());
}
