//! An edit done on values instead of bytes: what the whole document must say afterwards.

use super::{Edit, Item};
use crate::model::data::Data;
use crate::model::map::Map;

/// The value that the whole document must have afterwards: the edit done on values instead of bytes.
pub(super) fn expected(before: &Data, edit: &Edit) -> Data {
    let mut after = match before {
        Data::Map(map) => map.clone(),
        _ => Map::new(),
    };
    match edit {
        Edit::Set { path, value, .. } => set_in(&mut after, path, value),
        Edit::Remove { path } => remove_in(&mut after, path),
        Edit::Append { key, item } => match after.get_mut(key) {
            Some(Data::List(items)) => items.push(item.clone()),
            _ => {
                after.insert(key.clone(), Data::List(vec![item.clone()]));
            }
        },
        Edit::Items { key, items, .. } => {
            let list = Data::List(chosen(after.get(key), items));
            after.insert(key.clone(), list);
        }
    }
    Data::Map(after)
}

/// The values of the items that a list is made of.
pub(super) fn chosen(old: Option<&Data>, items: &[Item]) -> Vec<Data> {
    let old = match old {
        Some(Data::List(old)) => old.as_slice(),
        _ => &[],
    };
    let value = |item: &Item| match item {
        Item::Keep(at) => old.get(*at).cloned(),
        Item::New(value) => Some(value.clone()),
    };
    items.iter().filter_map(value).collect()
}

pub(super) fn set_in(map: &mut Map<Data>, path: &[String], value: &Data) {
    match path {
        [] => {}
        [key] => {
            map.insert(key.clone(), value.clone());
        }
        [key, rest @ ..] => {
            let inner = map.get_or_insert(key, Data::Null);
            if !matches!(inner, Data::Map(_)) {
                *inner = Data::Map(Map::new());
            }
            if let Data::Map(inner) = inner {
                set_in(inner, rest, value);
            }
        }
    }
}

pub(super) fn remove_in(map: &mut Map<Data>, path: &[String]) {
    match path {
        [] => {}
        [key] => {
            map.shift_remove(key);
        }
        [key, rest @ ..] => {
            if let Some(Data::Map(inner)) = map.get_mut(key) {
                remove_in(inner, rest);
                if inner.is_empty() {
                    map.shift_remove(key);
                }
            }
        }
    }
}
