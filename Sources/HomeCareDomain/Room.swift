enum HomeCareDomainRoom {}
