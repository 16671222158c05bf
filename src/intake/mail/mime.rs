//! The text of a mail and the names of what hangs on it.
//!
//! The tree of parts is walked here and not by the parsing crate: a stranger may nest messages in messages a
//! hundred thousand deep, and the walk has to end where we say. Headers, transfer encodings and charsets of one part
//! are the crate's. A mail that is carried inside another is named like any attachment, never opened.

use mail_parser::{MessageParser, MimeHeaders, PartType};

use super::html;

/// How deep parts may lie in parts.
const DEPTH: usize = 12;
/// How many parts are looked at.
const PARTS: usize = 200;
/// How many attachments are named.
const NAMED: usize = 20;

/// What a mail consists of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Its text.
    pub text: String,
    /// What hangs on it.
    pub attachments: Vec<Attachment>,
    /// Whether the text was plain, and not made from HTML.
    plain: bool,
}

/// Something that hangs on a mail. Its content is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The name that the sender gave it, if any.
    pub name: Option<String>,
    /// Its media type.
    pub media: String,
}

/// Reads the parts of a mail.
pub fn content(mail: &[u8]) -> Content {
    let mut left = PARTS;
    let mut content = walk(mail, 0, &mut left);
    content.attachments.truncate(NAMED);
    content
}

fn walk(entity: &[u8], depth: usize, left: &mut usize) -> Content {
    if *left == 0 {
        return Content::default();
    }
    *left -= 1;
    let body = body_of(entity);
    let parser = MessageParser::default();
    let Some(head) = parser.parse_headers(entity) else {
        return plain(&String::from_utf8_lossy(body));
    };
    let (kind, subtype, boundary) = match head.content_type() {
        None => ("text".to_owned(), "plain".to_owned(), None),
        Some(media) => (
            media.ctype().to_ascii_lowercase(),
            media.subtype().unwrap_or_default().to_ascii_lowercase(),
            media.attribute("boundary"),
        ),
    };
    let hangs = head
        .content_disposition()
        .is_some_and(mail_parser::ContentType::is_attachment);
    match (kind.as_str(), subtype.as_str(), boundary) {
        ("multipart", _, Some(boundary)) if depth < DEPTH => {
            let parts = split(body, boundary).into_iter();
            let parts = parts.map(|part| walk(part, depth + 1, left)).collect();
            joined(parts, subtype == "alternative")
        }
        ("text", "plain" | "html", _) if !hangs => decoded(&parser, entity),
        ("multipart", ..) => Content::default(),
        _ => Content {
            attachments: vec![Attachment {
                name: head.attachment_name().map(str::to_owned),
                media: format!("{kind}/{subtype}"),
            }],
            ..Content::default()
        },
    }
}

fn plain(text: &str) -> Content {
    Content {
        text: text.to_owned(),
        plain: true,
        ..Content::default()
    }
}

/// One part of text, its encoding and charset undone.
fn decoded(parser: &MessageParser, entity: &[u8]) -> Content {
    let message = parser.parse(entity);
    match message.as_ref().and_then(|message| message.parts.first()) {
        Some(part) => match &part.body {
            PartType::Text(text) => plain(text),
            PartType::Html(markup) => Content {
                text: html::to_text(markup),
                ..Content::default()
            },
            _ => Content::default(),
        },
        None => Content::default(),
    }
}

/// Several parts as one. Of alternatives one is taken: the plain text where there is one, else the first with text.
fn joined(parts: Vec<Content>, alternative: bool) -> Content {
    let said = |part: &&Content| !part.text.trim().is_empty();
    let texts: Vec<&Content> = parts.iter().filter(said).collect();
    let chosen = match alternative {
        true => texts
            .iter()
            .find(|part| part.plain)
            .or(texts.first())
            .into_iter()
            .copied()
            .collect(),
        false => texts,
    };
    Content {
        text: chosen
            .iter()
            .map(|part| part.text.trim_end())
            .collect::<Vec<_>>()
            .join("\n\n"),
        plain: chosen.iter().all(|part| part.plain),
        attachments: parts
            .into_iter()
            .flat_map(|part| part.attachments)
            .collect(),
    }
}

/// What follows the first blank line.
fn body_of(entity: &[u8]) -> &[u8] {
    let mut rest = entity;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| *byte == b'\n');
        let line = end.map_or(rest, |end| &rest[..end]);
        rest = end.map_or(&[][..], |end| &rest[end + 1..]);
        if line.iter().all(|byte| *byte == b'\r') {
            return rest;
        }
    }
    rest
}

/// The parts between lines that begin with the boundary; a last one that is cut off counts. RFC 2046, 5.1.1.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let fence = [b"--", boundary.as_bytes()].concat();
    let mut parts = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < body.len() && parts.len() < PARTS {
        let end = body[at..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(body.len(), |length| at + length + 1);
        if let Some(after) = body[at..end].strip_prefix(fence.as_slice()) {
            let closes = after.starts_with(b"--");
            if closes || after.iter().all(u8::is_ascii_whitespace) {
                parts.extend(open.map(|start| &body[start..at]));
                open = (!closes).then_some(end);
                if closes {
                    return parts;
                }
            }
        }
        at = end;
    }
    parts.extend(open.map(|start| &body[start..]));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_taken_before_its_html_twin_and_attachments_are_named() {
        let mail = b"Content-Type: multipart/mixed; boundary=out\n\npreamble\n--out\n\
Content-Type: multipart/alternative; boundary=\"in\"\n\n--in\nContent-Type: text/html\n\n<b>twin</b>\n--in\n\
Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ngr=FC=DFe\n--in--\n\
--out\nContent-Type: image/png; name=\"=?utf-8?q?bild=C3=A9.png?=\"\nContent-Transfer-Encoding: base64\n\nAAAA\n\
--out\nContent-Type: message/rfc822\n\nSubject: inner\n\nnever read\n--out--\nepilogue";
        let content = content(mail);
        assert_eq!(content.text, "gr\u{fc}\u{df}e");
        let named: Vec<_> = content
            .attachments
            .iter()
            .map(|one| (one.name.as_deref(), one.media.as_str()))
            .collect();
        assert_eq!(
            named,
            [(Some("bildé.png"), "image/png"), (None, "message/rfc822")]
        );
    }

    #[test]
    fn text_that_hangs_on_a_mail_is_an_attachment() {
        let mail = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: text/plain\n\
Content-Disposition: attachment; filename=\"trace.log\"\n\nsecret\n";
        let content = content(mail);
        assert_eq!(content.text, "hello");
        assert_eq!(content.attachments[0].name.as_deref(), Some("trace.log"));
    }

    #[test]
    fn legacy_charsets_are_read() {
        let japanese = b"Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B>c32\x1b(B";
        assert_eq!(content(japanese).text, "障害");
        let unknown = b"Content-Type: text/plain; charset=nonsense\n\nna\xc3\xafve \xff";
        assert_eq!(content(unknown).text, "naïve \u{fffd}");
    }

    #[test]
    fn parts_in_parts_end_where_we_say() {
        let mut deep = Vec::new();
        for _ in 0..20_000 {
            deep.extend_from_slice(b"Content-Type: multipart/mixed; boundary=x\n\n--x\n");
        }
        deep.extend_from_slice(b"\nbottom");
        assert_eq!(content(&deep).text, "");
        let inner = b"Content-Type: message/rfc822\n\n".repeat(100_000);
        assert_eq!(content(&inner).attachments.len(), 1);
        let wide = [
            &b"Content-Type: multipart/mixed; boundary=x\n\n"[..],
            &b"--x\n\nword\n".repeat(50_000),
        ]
        .concat();
        assert!(content(&wide).text.len() < 2_000);
    }

    #[test]
    fn what_is_cut_off_or_has_no_headers_still_has_a_text() {
        assert_eq!(content(b"\nonly a body").text, "only a body");
        assert_eq!(content(b"").text, "");
        let broken = b"Content-Type: multipart/mixed\n\nno boundary";
        assert_eq!(content(broken).text, "");
        let cut = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhal";
        assert_eq!(content(cut).text, "hal");
    }
}
