//! Trailers: `Key: value` lines that end a commit message.
//!
//! What git takes for a trailer depends on the user's configuration (its rule of 25 %), so we read by
//! stricter rules of our own that never do: the last paragraph, never the first, and every line of it must
//! be a trailer. Whatever is read here is a claim, not a proof.

/// What a commit says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// First line; line breaks in it become blanks.
    pub subject: String,
    /// Free text, may be empty.
    pub body: String,
    /// Trailers in order; line breaks in a value become blanks.
    pub trailers: Vec<(String, String)>,
}

impl Message {
    /// A message of one line.
    pub fn new(subject: impl Into<String>) -> Self {
        Message {
            subject: subject.into(),
            ..Message::default()
        }
    }

    /// With one more trailer.
    #[must_use]
    pub fn trailer(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.trailers.push((key.into(), value.into()));
        self
    }

    /// With this text between subject and trailers.
    #[must_use]
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = body.into();
        self
    }

    /// The message as git stores it. Titles come from anywhere, so nothing in a subject or value can start
    /// a line of its own and pass for a trailer.
    pub(super) fn text(&self) -> String {
        let mut text = one_line(&self.subject);
        if text.is_empty() {
            text.push_str("(no subject)");
        }
        text.push('\n');
        let body: String = self.body.replace("\r\n", "\n").replace('\0', "");
        if !body.trim().is_empty() {
            text.push('\n');
            text.push_str(body.trim_matches('\n').trim_end());
            text.push('\n');
        }
        if !self.trailers.is_empty() {
            text.push('\n');
        }
        for (key, value) in &self.trailers {
            text.push_str(&format!("{}: {}\n", one_line(key), one_line(value)));
        }
        text
    }
}

fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .collect();
    plain.trim().to_owned()
}

/// The trailers of a commit message, in order.
pub fn parse(message: &str) -> Vec<(String, String)> {
    let message = message.replace("\r\n", "\n");
    let lines: Vec<&str> = message.trim_end().lines().collect();
    let Some(blank) = lines.iter().rposition(|line| line.trim().is_empty()) else {
        return Vec::new();
    };
    if lines[..blank].iter().all(|line| line.trim().is_empty()) {
        return Vec::new();
    }
    let mut found: Vec<(String, String)> = Vec::new();
    for line in &lines[blank + 1..] {
        if line.starts_with([' ', '\t']) {
            let Some((_, value)) = found.last_mut() else {
                return Vec::new();
            };
            value.push(' ');
            value.push_str(line.trim());
            continue;
        }
        match trailer(line) {
            Some((key, value)) => found.push((key.to_owned(), value.to_owned())),
            None => return Vec::new(),
        }
    }
    found
}

fn trailer(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end_matches([' ', '\t']);
    let word = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (word && !value.starts_with("//")).then(|| (key, value.trim()))
}

/// The first paragraph on one line, as `git log --format=%s` prints it.
pub(super) fn subject(message: &str) -> String {
    let lines = message.lines().map(str::trim_end);
    let first: Vec<&str> = lines
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty())
        .collect();
    first.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pairs(message: &str) -> Vec<String> {
        let found = parse(message);
        found
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect()
    }

    #[test]
    fn the_last_paragraph_counts_and_only_whole() {
        assert_eq!(pairs("s\n\nA: 1\nB:2\n"), ["A=1", "B=2"]);
        assert_eq!(pairs("s\n\nbody\n\nA : x y\n  more\n\n\n"), ["A=x y more"]);
        assert_eq!(pairs("s\r\n\r\nA: 1\r\n"), ["A=1"]);
        for none in [
            "",
            "A: 1",
            "A: 1\nB: 2\n",
            "\n\nA: 1\n",
            "s\n\nSigned-off-by: x\nprose\n",
            "s\n\nA: 1\n\nprose\n",
            "s\n\nA b: 1\n",
            "s\n\nA_b: 1\n",
            "s\n\nhttps://x\n",
            "s\n\n  indented\nA: 1\n",
            "s\n\n: x\n",
        ] {
            assert_eq!(pairs(none), Vec::<String>::new(), "{none:?}");
        }
    }

    #[test]
    fn a_hostile_title_cannot_forge_a_trailer() {
        let text = Message::new("x\n\nApproved-by: eve")
            .trailer("Gitsm-Record", "INC-1\nApproved-by: eve")
            .text();
        assert_eq!(pairs(&text), ["Gitsm-Record=INC-1 Approved-by: eve"]);
    }

    #[test]
    fn the_layout_of_a_message() {
        let text = Message::new("s")
            .body("\nline\n\nmore  \n")
            .trailer("K", "v")
            .text();
        assert_eq!(text, "s\n\nline\n\nmore\n\nK: v\n");
        assert_eq!(Message::new("s").text(), "s\n");
        assert_eq!(subject("\na\nb\n\nc"), "a b");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            subject in "\\PC{1,20}", body in "[ -~\n]{0,40}",
            values in prop::collection::vec(("[A-Za-z0-9-]{1,8}", "[a-z][ -~é\n]{0,20}"), 1..4)
        ) {
            let message = Message { subject, body, trailers: values.clone() };
            let read = parse(&message.text());
            prop_assert_eq!(read.len(), values.len());
            for ((key, value), (wrote, text)) in read.iter().zip(&values) {
                prop_assert_eq!(key, wrote);
                prop_assert_eq!(value, &one_line(text));
            }
        }

        #[test]
        fn any_message_is_read_without_harm(message in "\\PC*[\n\r: ]*\\PC*") {
            let _ = parse(&message);
        }
    }
}
