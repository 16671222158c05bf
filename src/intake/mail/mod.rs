//! A mail in one normal form: who wrote it, what it answers, what it says.
//!
//! A mail opens a record or adds to one, and never does more. It is no approval whatever its subject says, because
//! anybody can write any sender into it; whether a mail server that we trust vouches for the sender is kept beside it.

mod automatic;
mod error;
mod headers;
mod html;
mod mailbox;
mod mark;
mod mime;
mod quote;
mod thread;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use mail_parser::{Addr, HeaderName, Message, MessageParser};
use sha2::{Digest, Sha256};

pub use automatic::Automatic;
pub use error::MailError;
pub use mailbox::split;
pub use mark::{
    CONTINUES, MAIL, is_caller, is_same_mail, is_taken_in, mails_of, message_id, sender, takes_mail,
};
pub use mime::Attachment;
pub use thread::{Clue, bare_subject, clues};

use super::signal::{BODY, TITLE, block, line};

/// The largest mail that is read, in bytes.
pub const LIMIT: usize = 32 << 20;

/// How many mails that are answered are looked for: a long thread names them all.
const ANSWERS: usize = 100;

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its Message-ID without angle brackets; where it has none, a digest of its date, sender and text.
    pub id: String,
    /// The mails that it answers, the nearest first.
    pub answers: Vec<String>,
    /// The address of its author, in lower case: a claim.
    pub from: String,
    /// The name of its author; empty if it says none.
    pub name: String,
    /// The addresses that it went to, in lower case.
    pub to: Vec<String>,
    /// Its subject, decoded.
    pub subject: String,
    /// When it was sent, UTC: a claim.
    pub sent: Option<DateTime<Utc>>,
    /// Its text.
    pub text: String,
    /// What hangs on it; the content is not kept.
    pub attachments: Vec<Attachment>,
    /// Why no person wrote it, if none did.
    pub automatic: Option<Automatic>,
    /// Whether the trusted mail server says that the sender's domain sent it.
    pub vouched: bool,
}

/// How mail is read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The desk's own addresses, in lower case.
    pub own: Vec<String>,
    /// The mail server whose `Authentication-Results` count.
    pub trusted: Option<String>,
}

/// Reads one mail.
///
/// # Errors
/// When it is too large, or no mail: without a header, or without a sender.
pub fn read(file: &str, bytes: &[u8], reading: &Reading) -> Result<Letter, MailError> {
    let file = || file.to_owned();
    if bytes.len() > LIMIT {
        return Err(MailError::TooLarge { file: file() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(MailError::Empty { file: file() });
    }
    // A mail may end with its headers.
    let whole = [bytes, b"\n\n"].concat();
    let parsed = MessageParser::default().parse_headers(&whole);
    let mail = parsed.ok_or_else(|| MailError::NoMail { file: file() })?;
    let author = author(&mail).ok_or_else(|| MailError::NoSender { file: file() })?;
    let from = author.address.as_deref().unwrap_or_default();
    let from = line(from, TITLE).to_lowercase();
    let content = mime::content(bytes);
    let answers = answers(&mail);
    let text = match answers.is_empty() {
        true => content.text,
        false => quote::answer(&content.text),
    };
    Ok(Letter {
        id: id(&mail, &from, &text),
        answers,
        name: line(author.name.as_deref().unwrap_or_default(), 100),
        to: recipients(&mail),
        subject: line(mail.subject().unwrap_or_default(), TITLE),
        sent: mail
            .date()
            .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
        text: block(&text, BODY),
        attachments: content.attachments.into_iter().map(cleaned).collect(),
        automatic: automatic::automatic(&mail, &from, &reading.own),
        vouched: vouched(&mail, &from, reading.trusted.as_deref()),
        from,
    })
}

impl Letter {
    /// What it says, with the names of what hangs on it.
    pub fn said(&self) -> String {
        let mut said = self.text.clone();
        if !self.attachments.is_empty() {
            let names: Vec<String> = self.attachments.iter().map(Attachment::named).collect();
            said = format!("{said}\n\nAttached, not kept: {}", names.join(", "));
        }
        match said.trim() {
            "" => "(no text)".to_owned(),
            said => said.to_owned(),
        }
    }

    #[cfg(test)]
    fn blank() -> Self {
        Letter {
            id: String::new(),
            answers: Vec::new(),
            from: String::new(),
            name: String::new(),
            to: Vec::new(),
            subject: String::new(),
            sent: None,
            text: String::new(),
            attachments: Vec::new(),
            automatic: None,
            vouched: false,
        }
    }
}

impl Attachment {
    /// `trace.log (text/plain)`
    fn named(&self) -> String {
        match &self.name {
            Some(name) => format!("{name} ({})", self.media),
            None => self.media.clone(),
        }
    }
}

fn cleaned(attachment: Attachment) -> Attachment {
    let name = attachment.name.map(|name| line(&name, 120));
    Attachment {
        name: name.filter(|name| !name.is_empty()),
        media: line(&attachment.media, 80),
    }
}

fn author<'m>(mail: &'m Message<'_>) -> Option<&'m Addr<'m>> {
    let named = |one: &&Addr<'_>| {
        one.address
            .as_deref()
            .is_some_and(|address| address.contains('@'))
    };
    [mail.from(), mail.sender()]
        .into_iter()
        .flatten()
        .find_map(|list| list.iter().find(named))
}

/// The Message-ID; where a program sent none, what makes two deliveries of one mail the same.
fn id(mail: &Message<'_>, from: &str, text: &str) -> String {
    let given = headers::ids(mail, HeaderName::MessageId);
    if let Some(id) = given
        .first()
        .map(|id| line(id, 300))
        .filter(|id| !id.is_empty())
    {
        return id;
    }
    let date = headers::value(mail, "Date").unwrap_or_default();
    let digest = Sha256::digest(format!("{date}\u{1f}{from}\u{1f}{text}").as_bytes());
    let hex: String = digest
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sha256:{hex}")
}

/// `In-Reply-To`, then `References` from its end: RFC 5322, 3.6.4, appends the nearest.
fn answers(mail: &Message<'_>) -> Vec<String> {
    let mut answers = headers::ids(mail, HeaderName::InReplyTo);
    answers.extend(headers::ids(mail, HeaderName::References).into_iter().rev());
    let mut kept: Vec<String> = Vec::new();
    for id in answers.iter().map(|id| line(id, 300)).take(ANSWERS) {
        if !id.is_empty() && !kept.contains(&id) {
            kept.push(id);
        }
    }
    kept
}

fn recipients(mail: &Message<'_>) -> Vec<String> {
    let mut to = headers::addresses(mail, HeaderName::To);
    to.extend(headers::addresses(mail, HeaderName::Cc));
    for name in ["Delivered-To", "X-Original-To", "Envelope-To"] {
        let values = headers::values(mail, name).into_iter();
        to.extend(values.map(|value| value.trim_matches(['<', '>']).to_lowercase()));
    }
    to.truncate(ANSWERS);
    to
}

/// Whether the first result of the trusted server (RFC 8601) says that the domain of the author passed DMARC, or
/// that a signature of exactly this domain passed DKIM.
fn vouched(mail: &Message<'_>, from: &str, trusted: Option<&str>) -> bool {
    let (Some(trusted), Some((_, domain))) = (trusted, from.rsplit_once('@')) else {
        return false;
    };
    let results = headers::values(mail, "Authentication-Results");
    let ours = results.iter().find(|value| {
        let server = value.split([';', ' ']).next().unwrap_or_default();
        server.eq_ignore_ascii_case(trusted)
    });
    let Some(ours) = ours else { return false };
    ours.to_lowercase().split(';').any(|result| {
        let words: Vec<&str> = result.split_whitespace().collect();
        let says = |word: &str| words.contains(&word);
        let of = |name: &str| says(&format!("{name}={domain}"));
        says("dmarc=pass") && of("header.from") || says("dkim=pass") && of("header.d")
    })
}
