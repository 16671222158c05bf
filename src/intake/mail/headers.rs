//! The headers of a mail as text, for what the parsing crate has no type for.

use mail_parser::{Address, HeaderName, HeaderValue, Message};

/// Every value of a header, unfolded, in the order of the mail. Nothing that is not UTF-8 is lost: it is replaced.
pub fn values(mail: &Message<'_>, name: &str) -> Vec<String> {
    let same = |header: &&mail_parser::Header<'_>| header.name.as_str().eq_ignore_ascii_case(name);
    mail.headers()
        .iter()
        .filter(same)
        .map(|header| {
            let span = header.offset_start as usize..header.offset_end as usize;
            let raw = mail.raw_message.get(span).unwrap_or_default();
            let text = String::from_utf8_lossy(raw);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// The first value of a header.
pub fn value(mail: &Message<'_>, name: &str) -> Option<String> {
    values(mail, name).into_iter().next()
}

/// The ids in a header such as `References`, without their angle brackets.
pub fn ids(mail: &Message<'_>, name: HeaderName<'static>) -> Vec<String> {
    let mut found = Vec::new();
    for value in mail.header_values(name) {
        match value {
            HeaderValue::Text(id) => found.push(id.trim().to_owned()),
            HeaderValue::TextList(ids) => found.extend(ids.iter().map(|id| id.trim().to_owned())),
            _ => {}
        }
    }
    found.retain(|id| !id.is_empty());
    found
}

/// The addresses in a header, in lower case.
pub fn addresses(mail: &Message<'_>, name: HeaderName<'static>) -> Vec<String> {
    let lists = mail.header_values(name).filter_map(HeaderValue::as_address);
    lists
        .flat_map(Address::iter)
        .filter_map(|one| one.address.as_deref())
        .map(|address| address.trim().to_lowercase())
        .filter(|address| address.contains('@'))
        .collect()
}
