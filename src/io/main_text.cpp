// SPDX-License-Identifier: Apache-2.0
#include "io/main_text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <vector>

#include "base/text.hpp"

namespace frontline {

namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

/// One paragraph, heading or item.
struct Block {
    xmlNode const* element;
    std::string    text;
    std::size_t    in_links = 0;  ///< bytes
};

constexpr std::size_t least_paragraph = 40;  // bytes: shorter ones are captions and buttons

bool is_one_of(xmlNode const* node, std::initializer_list<std::string_view> names)
{
    if (node->type != XML_ELEMENT_NODE) return false;
    std::string_view const name{reinterpret_cast<char const*>(node->name)};
    return std::ranges::find(names, name) != names.end();
}

bool is_boilerplate(xmlNode const* node)
{
    return node->type == XML_COMMENT_NODE
        || is_one_of(node, {"script", "style", "noscript", "nav", "header", "footer", "aside", "form", "button",
                            "select", "svg", "iframe", "template", "figure", "head", "textarea"});
}

bool is_block(xmlNode const* node)
{
    return is_one_of(node, {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "blockquote", "pre", "div", "section",
                            "article", "main", "br", "dd"});
}

std::string attribute(xmlNode const* node, char const* name)
{
    std::unique_ptr<xmlChar, FreeText> const value{xmlGetProp(node, reinterpret_cast<xmlChar const*>(name))};
    return value ? std::string{reinterpret_cast<char const*>(value.get())} : std::string{};
}

// The next node in the order of the page; not below this one where its children are passed over.
xmlNode* after(xmlNode* node, bool goes_down)
{
    if (goes_down && node->children) return node->children;
    while (node && !node->next) node = node->parent;
    return node ? node->next : nullptr;
}

bool is_inside(xmlNode const* node, xmlNode const* outer)
{
    while (node && node != outer) node = node->parent;
    return node == outer;
}

xmlNode const* block_of(xmlNode const* node)
{
    auto const* block = node->parent;
    while (block && block->parent && !is_block(block)) block = block->parent;
    return block;
}

// White space is one blank.
void append(std::string& text, std::string_view more)
{
    for (auto const c : more) {
        auto const is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_blank) text += c;
        else if (!text.empty() && text.back() != ' ') text += ' ';
    }
}

class PageReader {
public:
    explicit PageReader(xmlNode* root) : root_{root} {}

    PageText page();

private:
    xmlNode*           root_;
    std::vector<Block> blocks_;
    PageText           page_;

    void           collect();
    void           add_text(xmlNode const* node);
    void           read_metadata(xmlNode const* node);
    xmlNode const* main_element() const;
    void           set_date(std::string const& text);
};

void PageReader::add_text(xmlNode const* node)
{
    auto const* const block = block_of(node);
    if (blocks_.empty() || blocks_.back().element != block) blocks_.push_back({block, {}});
    auto&      text   = blocks_.back().text;
    auto const before = text.size();
    append(text, reinterpret_cast<char const*>(node->content));
    for (auto const* up = node->parent; up && up != block; up = up->parent) {
        if (is_one_of(up, {"a"})) blocks_.back().in_links += text.size() - before;
    }
}

void PageReader::set_date(std::string const& text)
{
    if (!page_.date) page_.date = parse_date(std::string_view{text}.substr(0, 10));
}

void PageReader::read_metadata(xmlNode const* node)
{
    if (is_one_of(node, {"meta"})) {
        auto const name = lowered(attribute(node, "property") + attribute(node, "name") + attribute(node, "itemprop"));
        auto const content = attribute(node, "content");
        if (name == "article:published_time" || name == "datepublished" || name == "date" || name == "dc.date")
            set_date(content);
        if (name == "og:title") append(page_.title, content);
        if (name == "og:url" && page_.url.empty()) page_.url = content;
    }
    if (is_one_of(node, {"time"})) set_date(attribute(node, "datetime"));
    if (is_one_of(node, {"link"}) && attribute(node, "rel") == "canonical") page_.url = attribute(node, "href");
}

void PageReader::collect()
{
    for (auto* node = root_; node;) {
        if (node->type == XML_ELEMENT_NODE) read_metadata(node);
        auto const is_left_out = is_boilerplate(node) && !is_one_of(node, {"head", "header"});
        if (node->type == XML_TEXT_NODE && node->content && !is_one_of(node->parent, {"title"})) add_text(node);
        node = after(node, !is_left_out);
    }
    std::erase_if(blocks_, [](Block const& block) { return trimmed(block.text).empty(); });
}

// Where most of the text in paragraphs is; a parent gets half of what its children's children have.
xmlNode const* PageReader::main_element() const
{
    std::map<xmlNode const*, std::size_t> scores;
    for (auto const& block : blocks_) {
        if (!block.element || block.text.size() < least_paragraph || block.in_links * 2 > block.text.size()) continue;
        if (auto const* const parent = block.element->parent) {
            scores[parent] += 2 * block.text.size();
            if (parent->parent) scores[parent->parent] += block.text.size();
        }
    }
    auto const best = std::ranges::max_element(scores, {}, [](auto const& entry) { return entry.second; });
    return best == scores.end() ? root_ : best->first;
}

PageText PageReader::page()
{
    collect();
    auto const* const element = main_element();
    if (!page_.title.empty()) page_.text = page_.title + "\n\n";
    for (auto const& block : blocks_) {
        if (!is_inside(block.element, element) || block.in_links * 2 > block.text.size()) continue;
        auto const text = std::string{trimmed(block.text)};
        if (text != page_.title) page_.text += text + "\n\n";
    }
    return std::move(page_);
}

}  // namespace

PageText main_text(std::string_view html)
{
    auto const* const encoding = is_utf8(html) ? "UTF-8" : nullptr;
    std::unique_ptr<xmlDoc, FreeDocument> const document{
        htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, encoding,
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
    auto* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    return root ? PageReader{root}.page() : PageText{};
}

}  // namespace frontline
