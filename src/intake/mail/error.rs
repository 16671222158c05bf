//! Why a file is no mail that can be read.

use crate::model::explain::{Class, Explain};

/// A mail that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the field: the name of the file
pub enum MailError {
    /// Nothing in it.
    #[error("{file}: the mail is empty")]
    Empty { file: String },
    /// More than a mail server takes.
    #[error("{file}: the mail is larger than {} MiB", super::LIMIT >> 20)]
    TooLarge { file: String },
    /// There is no header.
    #[error("{file}: this is no mail: it begins with no header")]
    NoMail { file: String },
    /// Nobody wrote it.
    #[error("{file}: the mail has no `From` with an address")]
    NoSender { file: String },
}

impl Explain for MailError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            MailError::TooLarge { .. } => "have the mail server refuse such mails",
            _ => "give one mail with its headers, an mbox file, or a Maildir",
        };
        Some(hint.to_owned())
    }
}
