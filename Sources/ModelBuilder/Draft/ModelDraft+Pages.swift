import PageReader

extension ModelDraft {
    func page(of source: OperationSource) -> Page { pages[source.page] }
}
