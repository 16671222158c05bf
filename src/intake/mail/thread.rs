//! Which record a mail belongs to, as far as the mail itself can say.
//!
//! The clues in the order in which they are trusted: the mails it answers, the address it was sent to
//! (`desk+INC-261120-7KQ2M@example.org`), and the tag in its subject (`[INC-261120-7KQ2M]`). Whether there is such a
//! record is for the desk to say; the next clue is taken where there is none.

use crate::model::id::RecordId;

use super::Letter;

/// A hint at a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clue {
    /// The record in whose log a mail of this id stands.
    Mail(String),
    /// The record of this id.
    Record(RecordId),
}

/// The clues of a mail, the most trusted first.
pub fn clues(letter: &Letter) -> Vec<Clue> {
    let mut clues = Vec::new();
    for id in &letter.answers {
        clues.push(Clue::Mail(id.clone()));
        // A mail that was sent for a record has the record's id at the start of its own.
        clues.extend(id.split('.').next().and_then(dated).map(Clue::Record));
    }
    let tags = letter.to.iter().filter_map(|address| {
        let (local, _) = address.rsplit_once('@')?;
        local.split_once('+').map(|(_, tag)| tag)
    });
    clues.extend(tags.filter_map(dated).map(Clue::Record));
    clues.extend(tagged(&letter.subject).map(Clue::Record));
    let mut met = Vec::new();
    clues.retain(|clue| {
        let new = !met.contains(clue);
        met.push(clue.clone());
        new
    });
    clues
}

/// The subject without tags and without the `Re:` of any mail program.
pub fn bare_subject(subject: &str) -> String {
    let mut text = subject.to_owned();
    while let (Some(open), Some(close)) = tag_at(&text) {
        text.replace_range(open..=close, " ");
    }
    let mut rest = text.trim();
    while let Some((head, tail)) = rest.split_once(':') {
        if !PREFIXES.contains(&head.trim().to_lowercase().as_str()) {
            break;
        }
        rest = tail.trim();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What mail programs put before the subject of an answer or of a mail that is passed on.
const PREFIXES: [&str; 13] = [
    "re", "aw", "sv", "vs", "odp", "rif", "res", "antw", "fw", "fwd", "wg", "tr", "enc",
];

fn tagged(subject: &str) -> impl Iterator<Item = RecordId> + '_ {
    subject
        .split('[')
        .skip(1)
        .filter_map(|part| part.split_once(']'))
        .filter_map(|(tag, _)| dated(tag.trim()))
}

/// Where the first tag that names a record begins and ends.
fn tag_at(text: &str) -> (Option<usize>, Option<usize>) {
    let mut from = 0;
    while let Some(open) = text[from..].find('[').map(|at| from + at) {
        let close = text[open..].find(']').map(|at| open + at);
        match close {
            Some(close) if dated(text[open + 1..close].trim()).is_some() => {
                return (Some(open), Some(close));
            }
            _ => from = open + 1,
        }
    }
    (None, None)
}

/// A dated id in any case; names are too short to be told from words.
fn dated(text: &str) -> Option<RecordId> {
    let upper = text.to_ascii_uppercase();
    let id = RecordId::parse(&upper).ok()?;
    let (prefix, _) = upper.split_once('-')?;
    id.date_of(prefix)?;
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(answers: &[&str], to: &[&str], subject: &str) -> Letter {
        Letter {
            answers: answers.iter().map(|id| (*id).to_owned()).collect(),
            to: to.iter().map(|to| (*to).to_owned()).collect(),
            subject: subject.to_owned(),
            ..Letter::blank()
        }
    }

    fn record(id: &str) -> Clue {
        Clue::Record(RecordId::parse(id).unwrap())
    }

    #[test]
    fn clues_come_in_the_order_of_trust() {
        let letter = letter(
            &["a@x", "INC-261120-7KQ2M.1J3QZ8M2@example.org"],
            &["desk+inc-261121-00001@example.org", "desk@example.org"],
            "Re: [INC-261122-00002] [urgent] [INC-261122-00002] help",
        );
        assert_eq!(
            clues(&letter),
            [
                Clue::Mail("a@x".to_owned()),
                Clue::Mail("INC-261120-7KQ2M.1J3QZ8M2@example.org".to_owned()),
                record("INC-261120-7KQ2M"),
                record("INC-261121-00001"),
                record("INC-261122-00002"),
            ]
        );
    }

    #[test]
    fn what_only_looks_like_a_tag_is_none() {
        for subject in [
            "[INC-269999-7KQ2M]",
            "[x",
            "]INC-261120-7KQ2M[",
            "[web-01]",
            "INC-261120-7KQ2M",
        ] {
            assert_eq!(clues(&letter(&[], &["a+b@x", "+@", "@"], subject)), []);
        }
    }

    #[test]
    fn a_title_is_the_subject_without_its_travels() {
        let bare = bare_subject("AW: Re: [INC-261120-7KQ2M] Fwd: checkout: 502 [eu]");
        assert_eq!(bare, "checkout: 502 [eu]");
        assert_eq!(bare_subject("Re:"), "");
        assert_eq!(bare_subject("Reminder: x"), "Reminder: x");
    }
}
