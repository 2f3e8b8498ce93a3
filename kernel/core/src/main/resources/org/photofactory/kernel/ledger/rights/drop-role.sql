drop role <role>
