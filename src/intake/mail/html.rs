//! HTML as text: what a reader would see, in lines, and nothing that acts.
//!
//! Tags are left out here and not by the parsing crate, whose own conversion glues the lines of `<div>` together and
//! takes a `>` in a quoted attribute for the end of the tag; it still decodes the entities.

use mail_parser::decoders::html::html_to_text;

/// Elements whose content nobody sees as text.
const HIDDEN: [&str; 7] = [
    "script", "style", "head", "title", "template", "noscript", "svg",
];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 23] = [
    "address",
    "article",
    "blockquote",
    "br",
    "div",
    "dd",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "section",
    "table",
    "tr",
    "ul",
];

/// Elements that stand apart from what is above them.
const APART: [&str; 2] = ["p", "pre"];

/// The text of a page. Never fails: what is no markup is text.
pub fn to_text(html: &str) -> String {
    let mut text = Lines::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.say(&rest[..at]);
        rest = &rest[at..];
        let (tag, length) = tag(rest);
        match tag {
            Tag::Text => text.say("&lt;"),
            Tag::Comment => {}
            Tag::Element { name, closes } => {
                text.pass(&name);
                if !closes && HIDDEN.contains(&name.as_str()) {
                    rest = after(&rest[length..], &name);
                    continue;
                }
            }
        }
        rest = &rest[length..];
    }
    text.say(rest);
    text.done()
}

enum Tag {
    /// A `<` that begins no tag.
    Text,
    Comment,
    Element {
        name: String,
        closes: bool,
    },
}

/// The tag that the text begins with, and how long it is.
fn tag(text: &str) -> (Tag, usize) {
    if let Some(comment) = text.strip_prefix("<!--") {
        let length = comment.find("-->").map_or(text.len(), |end| end + 7);
        return (Tag::Comment, length);
    }
    let inside = &text[1..];
    let closes = inside.starts_with('/');
    let name: String = inside
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .take(20)
        .collect();
    let begins = inside.starts_with(|c: char| c.is_ascii_alphabetic() || "!?/".contains(c));
    if !begins {
        return (Tag::Text, 1);
    }
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(*c),
            (Some(open), c) if open == *c => quote = None,
            (None, '>') => return true,
            _ => {}
        }
        false
    });
    // A quote that is never closed would swallow the rest of the mail.
    let length = end
        .map(|(at, _)| at + 1)
        .or_else(|| text.find('>').map(|at| at + 1))
        .unwrap_or(text.len());
    let name = name.to_ascii_lowercase();
    (Tag::Element { name, closes }, length)
}

/// What follows the end of a hidden element; nothing if it has none.
fn after<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at..];
        let found = rest[2..].get(..name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest;
        }
        rest = &rest[2..];
    }
    ""
}

#[derive(Default)]
struct Lines {
    text: String,
    /// Line breaks that are due before the next word.
    breaks: usize,
    space: bool,
}

impl Lines {
    fn pass(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.breaks = match name {
                // Two in a row leave a line free.
                "br" => (self.breaks + 1).min(2),
                _ => self.breaks.max(1),
            };
        } else if APART.contains(&name) {
            self.breaks = 2;
        } else if matches!(name, "td" | "th") {
            self.space = true;
        }
    }

    fn say(&mut self, markup: &str) {
        let blank = |c: char| c.is_ascii_whitespace();
        if markup.trim_matches(blank).is_empty() {
            self.space |= !markup.is_empty();
            return;
        }
        let first = markup.starts_with(blank) || self.space;
        if !self.text.is_empty() {
            match self.breaks {
                0 if first => self.text.push(' '),
                breaks => (0..breaks).for_each(|_| self.text.push('\n')),
            }
        }
        self.breaks = 0;
        self.space = markup.ends_with(blank);
        self.text.push_str(html_to_text(markup).trim_matches(' '));
    }

    fn done(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_words_stay_apart() {
        assert_eq!(
            to_text(
                "<html><head><title>x</title></head><div>one</div><div>two <b>b</b>old</div><p>three<br>four</p>"
            ),
            "one\ntwo bold\n\nthree\nfour"
        );
        assert_eq!(to_text("<tr><td>a</td><td>b</td></tr>"), "a b");
        assert_eq!(to_text("a<br><br>b"), "a\n\nb");
        assert_eq!(to_text("  a\n  b "), "a b");
    }

    #[test]
    fn entities_are_decoded_once() {
        assert_eq!(
            to_text("5 &lt; 6 &amp;amp; &#233;&eacute;"),
            "5 < 6 &amp; éé"
        );
        assert_eq!(to_text("a < b"), "a < b");
        assert_eq!(to_text("1 <2 and 3> 2"), "1 <2 and 3> 2");
    }

    #[test]
    fn nothing_that_acts_is_left() {
        assert_eq!(to_text("<script>alert(1)</script >ok"), "ok");
        assert_eq!(to_text("<STYLE>b{}</Style>ok<style>never closed"), "ok");
        assert_eq!(
            to_text("<a title=\"a>b\" href='javascript:x'>link</a>"),
            "link"
        );
        assert_eq!(to_text("<!-- a > b -->c<!-- never closed <p>x"), "c");
        assert_eq!(to_text("a<img alt=\"never closed>b"), "ab");
        assert_eq!(to_text("x<"), "x<");
        assert_eq!(to_text(""), "");
    }

    #[test]
    fn hostile_pages_end() {
        for page in [
            "<".repeat(200_000),
            "<div>".repeat(100_000),
            "<script></scrip".repeat(20_000),
            "&#".repeat(100_000),
        ] {
            to_text(&page);
        }
    }
}
